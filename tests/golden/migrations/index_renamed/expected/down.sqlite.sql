-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- index new_name on items leaves or changes
DROP INDEX "new_name";

-- add index old_name on items
CREATE INDEX "old_name" ON "items" ("a");

-- data step begin
-- data step end
