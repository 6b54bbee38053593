-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: values of items.a stay lost

-- rename column items.a to b
ALTER TABLE "items" RENAME COLUMN "a" TO "b";

-- add column items.a text?
ALTER TABLE "items" ADD COLUMN "a" text COLLATE "C";

-- data step begin
-- data step end
