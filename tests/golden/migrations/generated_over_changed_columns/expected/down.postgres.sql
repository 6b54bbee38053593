-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values of items.count without a counterpart

-- guard: {} rows of items have a value in sum that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE NOT ("sum" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of items have a value in count that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE NOT ("count" BETWEEN -2147483648 AND 2147483647);

-- drop index items_sum_idx on items
DROP INDEX "items_sum_idx";

-- alter column items.sum: int64 becomes int32
ALTER TABLE "items" DROP COLUMN "sum";

-- alter column items.count: int64 becomes int32
ALTER TABLE "items" ALTER COLUMN "count" TYPE integer USING "count"::integer;

-- rename column items.cents to price
ALTER TABLE "items" RENAME COLUMN "cents" TO "price";

-- put back on items
ALTER TABLE "items" ADD COLUMN "total" integer GENERATED ALWAYS AS ("price" * "count") STORED NOT NULL;

-- put back on items
CREATE INDEX "items_total_idx" ON "items" ("total");

-- data step begin
-- data step end
