-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- guard: {} values of items (a) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("a" AS TEXT) AS value FROM "items" WHERE "a" IS NOT NULL GROUP BY "a" HAVING count(*) > 1) AS repeated;

-- add index items_a_key on items
CREATE UNIQUE INDEX "items_a_key" ON "items" ("a");

-- data step begin
-- data step end
