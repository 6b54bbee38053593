-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- index first on items leaves or changes
DROP INDEX "first";

-- index gone on items leaves or changes
DROP INDEX "gone";

-- add index first on items
CREATE INDEX "first" ON "items" ("a" DESC);

-- add index items_b_idx on items
CREATE INDEX "items_b_idx" ON "items" ("b") WHERE "b" IS NOT NULL;

-- add index items_a_b_idx on items
CREATE INDEX "items_a_b_idx" ON "items" ("a", "b");

-- data step begin
-- data step end
