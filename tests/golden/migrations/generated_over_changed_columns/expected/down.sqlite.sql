-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: lossy: values of items.count without a counterpart

-- guard: {} rows of items have a value in sum that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE NOT ("sum" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of items have a value in count that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE NOT ("count" BETWEEN -2147483648 AND 2147483647);

-- index items_sum_idx on items leaves or changes
DROP INDEX "items_sum_idx";

-- rename column items.cents to price
ALTER TABLE "items" RENAME COLUMN "cents" TO "price";

-- rename column items.sum to total
ALTER TABLE "items" RENAME COLUMN "sum" TO "total";

-- rebuild "items" ("id", "price", "count", "total")
-- drop index items_sum_idx on items; alter column items.sum: int64 becomes int32; alter column items.count: int64 becomes int32; rename column items.cents to price; rename column items.sum to total; add index items_total_idx on items
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "price" INTEGER NOT NULL CHECK ("price" BETWEEN -2147483648 AND 2147483647),
  "count" INTEGER NOT NULL CHECK ("count" BETWEEN -2147483648 AND 2147483647),
  "total" INTEGER GENERATED ALWAYS AS ("price" * "count") STORED NOT NULL CHECK ("total" BETWEEN -2147483648 AND 2147483647),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "price", "count") SELECT "id", "price", "count" FROM "items";

-- the copy takes the place of items
DROP TABLE "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of items
ALTER TABLE "strata_new_items" RENAME TO "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of items
CREATE INDEX "items_total_idx" ON "items" ("total");
-- end rebuild

-- data step begin
-- data step end
