-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- guard: {} values of items (b) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("b" AS TEXT) AS value FROM "items" WHERE "b" IS NOT NULL GROUP BY "b" HAVING count(*) > 1) AS repeated;

-- index items_a_key on items leaves or changes
DROP INDEX "items_a_key";

-- add index items_b_key on items
CREATE UNIQUE INDEX "items_b_key" ON "items" ("b");

-- data step begin
-- data step end
