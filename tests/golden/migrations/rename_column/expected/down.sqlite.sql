-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- index items_remark_key on items leaves or changes
DROP INDEX "items_remark_key";

-- rename column items.remark to note
ALTER TABLE "items" RENAME COLUMN "remark" TO "note";

-- rebuild "items" ("id", "name", "note")
-- rename check items_remark_check to items_note_check; rename unique items_remark_key to items_note_key; rename column items.remark to note
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "note" TEXT,
  PRIMARY KEY ("id"),
  CONSTRAINT "items_note_check" CHECK ("note" <> '')
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "name", "note") SELECT "id", "name", "note" FROM "items";

-- the copy takes the place of items
DROP TABLE "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of items
ALTER TABLE "strata_new_items" RENAME TO "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of items
CREATE UNIQUE INDEX "items_note_key" ON "items" ("note");
-- end rebuild

-- data step begin
-- data step end
