-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- drop index first on items
DROP INDEX "first";

-- drop index gone on items
DROP INDEX "gone";

-- add index first on items
CREATE INDEX "first" ON "items" ("a" DESC);

-- add index items_b_idx on items
CREATE INDEX "items_b_idx" ON "items" ("b") WHERE "b" IS NOT NULL;

-- add index items_a_b_idx on items
CREATE INDEX "items_a_b_idx" ON "items" ("a", "b") INCLUDE ("name");

-- data step begin
-- data step end
