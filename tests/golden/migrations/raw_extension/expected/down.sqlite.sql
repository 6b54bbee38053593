-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: rows of account

-- drop table account
DROP TABLE "account";

-- data step begin
-- data step end
