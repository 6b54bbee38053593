-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: steps
-- down: exact

-- guard: {} values of items (b) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("b" AS TEXT) AS value FROM "items" WHERE "b" IS NOT NULL GROUP BY "b" HAVING count(*) > 1) AS repeated;

-- step 1: transaction

-- drop unique items_a_key on items
ALTER TABLE "items" DROP CONSTRAINT "items_a_key";

-- data step begin
-- data step end

-- step 2: alone

-- add unique items_b_key on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_items_b_key";

-- add unique items_b_key on items
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_items_b_key" ON "items" ("b");

-- step 3: transaction

-- add unique items_b_key on items
ALTER TABLE "items" ADD CONSTRAINT "items_b_key" UNIQUE USING INDEX "strata_new_items_b_key";
