-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: steps
-- down: exact

-- step 1: transaction

-- drop index wide_names on items
ALTER INDEX "wide_names" RENAME TO "strata_old_wide_names";

-- rename column items.width to size
ALTER TABLE "items" RENAME COLUMN "width" TO "size";

-- data step begin
-- data step end

-- step 2: alone

-- drop index wide_names on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_wide_names";
