-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: steps
-- down: exact

-- step 1: transaction

-- drop index items_a_b_idx on items
ALTER INDEX "items_a_b_idx" RENAME TO "strata_old_items_a_b_idx";

-- drop index items_b_idx on items
ALTER INDEX "items_b_idx" RENAME TO "strata_old_items_b_idx";

-- drop index first on items
ALTER INDEX "first" RENAME TO "strata_old_first";

-- data step begin
-- data step end

-- step 2: alone

-- add index gone on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_gone";

-- add index gone on items
CREATE INDEX CONCURRENTLY "strata_new_gone" ON "items" ("b");

-- step 3: transaction

-- add index gone on items
ALTER INDEX "strata_new_gone" RENAME TO "gone";

-- step 4: alone

-- add index first on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_first";

-- add index first on items
CREATE INDEX CONCURRENTLY "strata_new_first" ON "items" ("a");

-- step 5: transaction

-- add index first on items
ALTER INDEX "strata_new_first" RENAME TO "first";

-- step 6: alone

-- drop index items_a_b_idx on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_items_a_b_idx";

-- step 7: alone

-- drop index items_b_idx on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_items_b_idx";

-- step 8: alone

-- drop index first on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_first";
