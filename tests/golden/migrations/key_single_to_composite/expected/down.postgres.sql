-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: steps
-- down: exact

-- guard: {} values of items (id) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("id" AS TEXT) AS value FROM "items" GROUP BY "id" HAVING count(*) > 1) AS repeated;

-- step 1: transaction

-- drop key items_pkey on items
ALTER TABLE "items" RENAME CONSTRAINT "items_pkey" TO "strata_old_items_pkey";

-- data step begin
-- data step end

-- step 2: alone

-- add key items_pkey on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_items_pkey";

-- add key items_pkey on items
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_items_pkey" ON "items" ("id");

-- step 3: transaction

-- add key items_pkey on items
ALTER TABLE "items" DROP CONSTRAINT "strata_old_items_pkey";

-- add key items_pkey on items
ALTER TABLE "items" ADD CONSTRAINT "items_pkey" PRIMARY KEY USING INDEX "strata_new_items_pkey";
