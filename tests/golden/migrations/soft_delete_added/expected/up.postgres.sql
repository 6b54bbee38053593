-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: structure: values of items.gone

-- step 1: transaction

-- drop unique items_name_key on items
ALTER TABLE "items" RENAME CONSTRAINT "items_name_key" TO "strata_old_items_name_key";

-- add column items.gone timestamp?
ALTER TABLE "items" ADD COLUMN "gone" timestamptz;

-- data step begin
-- data step end

-- step 2: alone

-- add index items_name_idx on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_items_name_idx";

-- add index items_name_idx on items
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_items_name_idx" ON "items" ("name") WHERE "gone" IS NULL;

-- step 3: transaction

-- add index items_name_idx on items
ALTER TABLE "items" DROP CONSTRAINT "strata_old_items_name_key";

-- add index items_name_idx on items
ALTER INDEX "strata_new_items_name_idx" RENAME TO "items_name_idx";
