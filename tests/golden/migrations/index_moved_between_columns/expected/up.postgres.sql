-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- step 1: transaction

-- drop index moving on items
ALTER INDEX "moving" RENAME TO "strata_old_moving";

-- data step begin
-- data step end

-- step 2: alone

-- add index moving on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_moving";

-- add index moving on items
CREATE INDEX CONCURRENTLY "strata_new_moving" ON "items" ("b");

-- step 3: transaction

-- add index moving on items
ALTER INDEX "strata_new_moving" RENAME TO "moving";

-- step 4: alone

-- drop index moving on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_moving";
