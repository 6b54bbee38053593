-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- guard: {} values of items (name) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("name" AS TEXT) AS value FROM "items" WHERE ("size" > 1) GROUP BY "name" HAVING count(*) > 1) AS repeated;

-- rename column items.size to width
ALTER TABLE "items" RENAME COLUMN "size" TO "width";

-- add index wide_names on items
CREATE UNIQUE INDEX "wide_names" ON "items" ("name") WHERE "width" > 1;

-- data step begin
-- data step end
