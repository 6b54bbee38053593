-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- add column items.size int64
ALTER TABLE "items" ADD COLUMN "size" bigint GENERATED ALWAYS AS (length("name")) STORED NOT NULL;

-- data step begin
-- data step end
