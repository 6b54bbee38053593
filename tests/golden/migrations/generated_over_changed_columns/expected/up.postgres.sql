-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of items.count without a counterpart

-- drop index items_total_idx on items
DROP INDEX "items_total_idx";

-- rename column items.price to cents
ALTER TABLE "items" RENAME COLUMN "price" TO "cents";

-- rename column items.price to cents
ALTER TABLE "items" RENAME COLUMN "total" TO "sum";

-- alter column items.count: int32 becomes int64
ALTER TABLE "items" DROP COLUMN "sum";

-- alter column items.count: int32 becomes int64
ALTER TABLE "items" ALTER COLUMN "count" TYPE bigint USING "count"::bigint;

-- put back on items
ALTER TABLE "items" ADD COLUMN "sum" bigint GENERATED ALWAYS AS ("cents" * "count") STORED NOT NULL;

-- put back on items
CREATE INDEX "items_sum_idx" ON "items" ("sum");

-- data step begin
-- data step end
