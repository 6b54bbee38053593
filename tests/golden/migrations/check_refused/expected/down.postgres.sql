-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- drop check items_a_check on items
ALTER TABLE "items" DROP CONSTRAINT "items_a_check";

-- data step begin
-- data step end
