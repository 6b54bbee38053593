-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: lossy: values of items.ready without a counterpart; values of items.weight without a counterpart, values of items.ready without a counterpart stay lost

-- rebuild "items" ("id", "weight", "ready")
-- alter column items.weight: float64 becomes int32; alter column items.ready: bool becomes int32
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "weight" INTEGER NOT NULL CHECK ("weight" BETWEEN -2147483648 AND 2147483647),
  "ready" INTEGER NOT NULL CHECK ("ready" BETWEEN -2147483648 AND 2147483647),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "weight", "ready") SELECT "id", CASE WHEN "weight" > 1.5 THEN 2 WHEN ("weight" * 2) = 3 THEN 1 ELSE 0 END, CASE WHEN "ready" THEN 10 ELSE 0 END FROM "items";

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
