-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: lossy: values of items.name without a counterpart, values of items.raw without a counterpart stay lost

-- guard: {} rows of items have a value in name that is no text (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE instr("name", x'00') > 0;

-- guard: {} rows of items have a value in raw that is no text (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE instr("raw", x'00') > 0;

-- rebuild "items" ("id", "name", "raw")
-- alter column items.name: bytes? becomes text?; alter column items.raw: bytes default bytes '410042' becomes text
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "name" TEXT,
  "raw" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "name", "raw") SELECT "id", CAST("name" AS TEXT), CAST("raw" AS TEXT) FROM "items";

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
