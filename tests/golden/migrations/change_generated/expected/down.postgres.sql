-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- drop index items_size_idx on items
DROP INDEX "items_size_idx";

-- alter column items.size: int64 becomes int64
ALTER TABLE "items" DROP COLUMN "size";

-- put back on items
ALTER TABLE "items" ADD COLUMN "size" bigint GENERATED ALWAYS AS (length("name")) STORED NOT NULL;

-- data step begin
-- data step end
