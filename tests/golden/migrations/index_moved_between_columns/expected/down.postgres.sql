-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- drop index moving on items
DROP INDEX "moving";

-- add index moving on items
CREATE INDEX "moving" ON "items" ("a");

-- data step begin
-- data step end
