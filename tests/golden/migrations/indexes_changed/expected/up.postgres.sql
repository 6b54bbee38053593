-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- step 1: transaction

-- drop index first on items
ALTER INDEX "first" RENAME TO "strata_old_first";

-- drop index gone on items
ALTER INDEX "gone" RENAME TO "strata_old_gone";

-- data step begin
-- data step end

-- step 2: alone

-- add index first on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_first";

-- add index first on items
CREATE INDEX CONCURRENTLY "strata_new_first" ON "items" ("a" DESC);

-- step 3: transaction

-- add index first on items
ALTER INDEX "strata_new_first" RENAME TO "first";

-- step 4: alone

-- add index items_b_idx on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_items_b_idx";

-- add index items_b_idx on items
CREATE INDEX CONCURRENTLY "strata_new_items_b_idx" ON "items" ("b") WHERE "b" IS NOT NULL;

-- step 5: transaction

-- add index items_b_idx on items
ALTER INDEX "strata_new_items_b_idx" RENAME TO "items_b_idx";

-- step 6: alone

-- add index items_a_b_idx on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_items_a_b_idx";

-- add index items_a_b_idx on items
CREATE INDEX CONCURRENTLY "strata_new_items_a_b_idx" ON "items" ("a", "b") INCLUDE ("name");

-- step 7: transaction

-- add index items_a_b_idx on items
ALTER INDEX "strata_new_items_a_b_idx" RENAME TO "items_a_b_idx";

-- step 8: alone

-- drop index first on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_first";

-- step 9: alone

-- drop index gone on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_gone";
