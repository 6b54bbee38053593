-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- guard: {} values of items (name) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("name" AS TEXT) AS value FROM "items" WHERE ("size" > 1) GROUP BY "name" HAVING count(*) > 1) AS repeated;

-- step 1: transaction

-- rename column items.size to width
ALTER TABLE "items" RENAME COLUMN "size" TO "width";

-- data step begin
-- data step end

-- step 2: alone

-- add index wide_names on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_wide_names";

-- add index wide_names on items
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_wide_names" ON "items" ("name") WHERE "width" > 1;

-- step 3: transaction

-- add index wide_names on items
ALTER INDEX "strata_new_wide_names" RENAME TO "wide_names";
