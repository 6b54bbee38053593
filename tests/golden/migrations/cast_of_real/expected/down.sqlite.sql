-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: lossy: values of items.ready without a counterpart; values of items.weight without a counterpart, values of items.ready without a counterpart stay lost

-- rebuild "items" ("id", "weight", "ready")
-- alter column items.ready: int32 becomes bool; alter column items.weight: int32 becomes float64
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "weight" REAL NOT NULL,
  "ready" INTEGER NOT NULL CHECK ("ready" IN (0, 1)),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "weight", "ready") SELECT "id", CAST("weight" AS REAL), "ready" <> 0 FROM "items";

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
