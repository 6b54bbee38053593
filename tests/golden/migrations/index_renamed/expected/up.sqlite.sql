-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- index old_name on items leaves or changes
DROP INDEX "old_name";

-- add index new_name on items
CREATE INDEX "new_name" ON "items" ("a");

-- data step begin
-- data step end
