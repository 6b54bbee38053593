-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: rows of items

-- index old_items_title_key on old_items leaves or changes
DROP INDEX "old_items_title_key";

-- drop table items
DROP TABLE "items";

-- rename table old_items to items
ALTER TABLE "old_items" RENAME TO "items";

-- add index items_title_key on items
CREATE UNIQUE INDEX "items_title_key" ON "items" ("title");

-- data step begin
-- data step end
