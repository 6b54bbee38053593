-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- drop column items.size
ALTER TABLE "items" DROP COLUMN "size";

-- data step begin
-- data step end
