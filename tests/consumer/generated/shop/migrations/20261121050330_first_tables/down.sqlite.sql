-- revision: 20261121050330_first_tables
-- parent:
-- schema: shop
-- database: sqlite
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table order
DROP TABLE "order";

-- drop table product
DROP TABLE "product";

-- drop table customer
DROP TABLE "customer";

-- data step begin
-- data step end
