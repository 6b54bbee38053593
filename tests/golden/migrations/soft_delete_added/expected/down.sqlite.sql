-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: values of items.gone

-- guard: {} values of items (name) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("name" AS TEXT) AS value FROM "items" GROUP BY "name" HAVING count(*) > 1) AS repeated;

-- index items_name_idx on items leaves or changes
DROP INDEX "items_name_idx";

-- drop column items.gone
ALTER TABLE "items" DROP COLUMN "gone";

-- add index items_name_key on items
CREATE UNIQUE INDEX "items_name_key" ON "items" ("name");

-- data step begin
-- data step end
