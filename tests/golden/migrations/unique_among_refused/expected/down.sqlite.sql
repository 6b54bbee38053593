-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- index wide_names on items leaves or changes
DROP INDEX "wide_names";

-- rename column items.width to size
ALTER TABLE "items" RENAME COLUMN "width" TO "size";

-- data step begin
-- data step end
