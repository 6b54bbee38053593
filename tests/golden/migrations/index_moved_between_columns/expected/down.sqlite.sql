-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- index moving on items leaves or changes
DROP INDEX "moving";

-- add index moving on items
CREATE INDEX "moving" ON "items" ("a");

-- data step begin
-- data step end
