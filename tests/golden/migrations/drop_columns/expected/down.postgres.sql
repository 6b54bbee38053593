-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: steps
-- down: structure: values of items.code, values of items.rank, values of items.note stay lost

-- step 1: transaction

-- add column items.note text?
ALTER TABLE "items" ADD COLUMN "note" text COLLATE "C";

-- add column items.rank int32 default 3
ALTER TABLE "items" ADD COLUMN "rank" integer DEFAULT 3 NOT NULL;

-- add column items.code text?
ALTER TABLE "items" ADD COLUMN "code" text COLLATE "C";

-- add check items_code_check on items
ALTER TABLE "items" ADD CONSTRAINT "items_code_check" CHECK ("code" <> "note");

-- data step begin
-- data step end

-- step 2: alone

-- add index items_rank_idx on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_items_rank_idx";

-- add index items_rank_idx on items
CREATE INDEX CONCURRENTLY "strata_new_items_rank_idx" ON "items" ("rank");

-- step 3: transaction

-- add index items_rank_idx on items
ALTER INDEX "strata_new_items_rank_idx" RENAME TO "items_rank_idx";

-- step 4: alone

-- add unique items_code_key on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_items_code_key";

-- add unique items_code_key on items
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_items_code_key" ON "items" ("code");

-- step 5: transaction

-- add unique items_code_key on items
ALTER TABLE "items" ADD CONSTRAINT "items_code_key" UNIQUE USING INDEX "strata_new_items_code_key";
