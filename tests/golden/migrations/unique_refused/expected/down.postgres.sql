-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- drop unique items_a_key on items
ALTER TABLE "items" DROP CONSTRAINT "items_a_key";

-- data step begin
-- data step end
