-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: lossy: values of items.name without a counterpart, values of items.raw without a counterpart stay lost

-- rebuild "items" ("id", "name", "raw")
-- alter column items.raw: text becomes bytes default bytes '410042'; alter column items.name: text? becomes bytes?
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "name" BLOB,
  "raw" BLOB NOT NULL DEFAULT X'410042',
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "name", "raw") SELECT "id", CAST("name" AS BLOB), CAST("raw" AS BLOB) FROM "items";

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
