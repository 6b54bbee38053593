-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- alter column items.size: int64 becomes int64
ALTER TABLE "items" DROP COLUMN "size";

-- put back on items
ALTER TABLE "items" ADD COLUMN "size" bigint GENERATED ALWAYS AS (length("name") + 1) STORED NOT NULL;

-- put back on items
CREATE INDEX "items_size_idx" ON "items" ("size");

-- data step begin
-- data step end
