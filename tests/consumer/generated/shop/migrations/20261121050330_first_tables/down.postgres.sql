-- revision: 20261121050330_first_tables
-- parent:
-- schema: shop
-- database: postgres
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table order
DROP TABLE "order";

-- drop table product
DROP TABLE "product";

-- drop table customer
DROP TABLE "customer";

-- drop enum order_status
DROP TYPE "order_status";

-- data step begin
-- data step end
