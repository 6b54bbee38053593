-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- index items_note_key on items leaves or changes
DROP INDEX "items_note_key";

-- rename column items.note to remark
ALTER TABLE "items" RENAME COLUMN "note" TO "remark";

-- rebuild "items" ("id", "name", "remark")
-- rename column items.note to remark; rename unique items_note_key to items_remark_key; rename check items_note_check to items_remark_check
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "remark" TEXT,
  PRIMARY KEY ("id"),
  CONSTRAINT "items_remark_check" CHECK ("remark" <> '')
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "name", "remark") SELECT "id", "name", "remark" FROM "items";

-- the copy takes the place of items
DROP TABLE "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of items
ALTER TABLE "strata_new_items" RENAME TO "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of items
CREATE UNIQUE INDEX "items_remark_key" ON "items" ("remark");
-- end rebuild

-- data step begin
-- data step end
