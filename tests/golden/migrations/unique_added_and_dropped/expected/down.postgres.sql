-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- guard: {} values of items (b) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("b" AS TEXT) AS value FROM "items" WHERE "b" IS NOT NULL GROUP BY "b" HAVING count(*) > 1) AS repeated;

-- drop unique items_a_key on items
ALTER TABLE "items" DROP CONSTRAINT "items_a_key";

-- add unique items_b_key on items
ALTER TABLE "items" ADD CONSTRAINT "items_b_key" UNIQUE ("b");

-- data step begin
-- data step end
