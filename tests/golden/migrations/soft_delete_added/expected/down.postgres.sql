-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: steps
-- down: structure: values of items.gone

-- guard: {} values of items (name) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("name" AS TEXT) AS value FROM "items" GROUP BY "name" HAVING count(*) > 1) AS repeated;

-- step 1: transaction

-- drop index items_name_idx on items
DROP INDEX "items_name_idx";

-- drop column items.gone
ALTER TABLE "items" DROP COLUMN "gone";

-- data step begin
-- data step end

-- step 2: alone

-- add unique items_name_key on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_items_name_key";

-- add unique items_name_key on items
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_items_name_key" ON "items" ("name");

-- step 3: transaction

-- add unique items_name_key on items
ALTER TABLE "items" ADD CONSTRAINT "items_name_key" UNIQUE USING INDEX "strata_new_items_name_key";
