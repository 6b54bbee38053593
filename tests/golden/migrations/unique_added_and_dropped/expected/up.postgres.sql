-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- guard: {} values of items (a) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("a" AS TEXT) AS value FROM "items" WHERE "a" IS NOT NULL GROUP BY "a" HAVING count(*) > 1) AS repeated;

-- drop unique items_b_key on items
ALTER TABLE "items" DROP CONSTRAINT "items_b_key";

-- add unique items_a_key on items
ALTER TABLE "items" ADD CONSTRAINT "items_a_key" UNIQUE ("a");

-- data step begin
-- data step end
