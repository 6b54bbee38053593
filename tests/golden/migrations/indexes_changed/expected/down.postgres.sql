-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- drop index items_a_b_idx on items
DROP INDEX "items_a_b_idx";

-- drop index items_b_idx on items
DROP INDEX "items_b_idx";

-- drop index first on items
DROP INDEX "first";

-- add index gone on items
CREATE INDEX "gone" ON "items" ("b");

-- add index first on items
CREATE INDEX "first" ON "items" ("a");

-- data step begin
-- data step end
