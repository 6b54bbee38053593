-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: values of items.count, values of items.note

-- index items_note_idx on items leaves or changes
DROP INDEX "items_note_idx";

-- rebuild "items" ("id", "name", "note", "count")
-- drop index items_note_idx on items; drop check items_note_check on items; drop column items.count; drop column items.note
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "name") SELECT "id", "name" FROM "items";

-- the copy takes the place of items
DROP TABLE "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of items
ALTER TABLE "strata_new_items" RENAME TO "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- data step begin
-- data step end
