-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: rows of items

-- index items_title_key on items leaves or changes
DROP INDEX "items_title_key";

-- rename table items to old_items
ALTER TABLE "items" RENAME TO "old_items";

-- create table items
CREATE TABLE "items" (
  "id" INTEGER NOT NULL,
  "price" INTEGER NOT NULL CHECK ("price" BETWEEN -9999999999 AND 9999999999),
  "old_id" INTEGER,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("old_id") REFERENCES "old_items" ("id")
) STRICT;

-- add index old_items_title_key on old_items
CREATE UNIQUE INDEX "old_items_title_key" ON "old_items" ("title");

-- data step begin
-- data step end
