-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- rebuild "items" ("id", "note", "place")
-- alter column items.place: text? becomes text?; alter column items.note: text becomes text
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "note" TEXT NOT NULL,
  "place" TEXT,
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "note", "place") SELECT "id", "note", "place" FROM "items";

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
