-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- guard: {} values of items (id) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("id" AS TEXT) AS value FROM "items" GROUP BY "id" HAVING count(*) > 1) AS repeated;

-- drop key items_pkey on items
ALTER TABLE "items" DROP CONSTRAINT "items_pkey";

-- add key items_pkey on items
ALTER TABLE "items" ADD CONSTRAINT "items_pkey" PRIMARY KEY ("id");

-- data step begin
-- data step end
