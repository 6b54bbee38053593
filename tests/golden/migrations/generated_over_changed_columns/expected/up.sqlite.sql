-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: lossy: values of items.count without a counterpart

-- index items_total_idx on items leaves or changes
DROP INDEX "items_total_idx";

-- rename column items.price to cents
ALTER TABLE "items" RENAME COLUMN "price" TO "cents";

-- rename column items.total to sum
ALTER TABLE "items" RENAME COLUMN "total" TO "sum";

-- rebuild "items" ("id", "cents", "count", "sum")
-- drop index items_total_idx on items; rename column items.price to cents; rename column items.total to sum; alter column items.count: int32 becomes int64; alter column items.sum: int32 becomes int64; add index items_sum_idx on items
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "cents" INTEGER NOT NULL CHECK ("cents" BETWEEN -2147483648 AND 2147483647),
  "count" INTEGER NOT NULL,
  "sum" INTEGER GENERATED ALWAYS AS ("cents" * "count") STORED NOT NULL,
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "cents", "count") SELECT "id", "cents", "count" FROM "items";

-- the copy takes the place of items
DROP TABLE "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of items
ALTER TABLE "strata_new_items" RENAME TO "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of items
CREATE INDEX "items_sum_idx" ON "items" ("sum");
-- end rebuild

-- data step begin
-- data step end
