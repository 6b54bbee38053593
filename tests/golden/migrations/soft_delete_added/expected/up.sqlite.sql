-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: values of items.gone

-- index items_name_key on items leaves or changes
DROP INDEX "items_name_key";

-- add column items.gone timestamp?
ALTER TABLE "items" ADD COLUMN "gone" TEXT;

-- add index items_name_idx on items
CREATE UNIQUE INDEX "items_name_idx" ON "items" ("name") WHERE "gone" IS NULL;

-- data step begin
-- data step end
