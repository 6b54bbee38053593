-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: rows of account

-- drop table account
DROP TABLE "account";

-- drop raw shout
DROP FUNCTION shout(text);

-- drop raw citext
DROP EXTENSION citext;

-- data step begin
-- data step end
