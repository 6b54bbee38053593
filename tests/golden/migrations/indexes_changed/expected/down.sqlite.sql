-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- index first on items leaves or changes
DROP INDEX "first";

-- index items_b_idx on items leaves or changes
DROP INDEX "items_b_idx";

-- index items_a_b_idx on items leaves or changes
DROP INDEX "items_a_b_idx";

-- add index gone on items
CREATE INDEX "gone" ON "items" ("b");

-- add index first on items
CREATE INDEX "first" ON "items" ("a");

-- data step begin
-- data step end
