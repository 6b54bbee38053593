-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- guard: {} values of items (a) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("a" AS TEXT) AS value FROM "items" WHERE "a" IS NOT NULL GROUP BY "a" HAVING count(*) > 1) AS repeated;

-- step 1: transaction

-- data step begin
-- data step end

-- step 2: alone

-- add unique items_a_key on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_items_a_key";

-- add unique items_a_key on items
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_items_a_key" ON "items" ("a");

-- step 3: transaction

-- add unique items_a_key on items
ALTER TABLE "items" ADD CONSTRAINT "items_a_key" UNIQUE USING INDEX "strata_new_items_a_key";
