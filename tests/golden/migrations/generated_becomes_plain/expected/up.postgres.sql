-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- step 1: transaction

-- drop index items_twice_idx on items
DROP INDEX "items_twice_idx";

-- rename column items.twice to label
ALTER TABLE "items" RENAME COLUMN "twice" TO "label";

-- alter column items.label: int32 becomes text
ALTER TABLE "items" ALTER COLUMN "label" DROP EXPRESSION;

-- alter column items.label: int32 becomes text
ALTER TABLE "items" ALTER COLUMN "label" TYPE text COLLATE "C" USING "label"::text;

-- alter column items.half: int32 becomes int32 default 0
ALTER TABLE "items" ALTER COLUMN "half" DROP EXPRESSION;

-- alter column items.half: int32 becomes int32 default 0
ALTER TABLE "items" ALTER COLUMN "half" SET DEFAULT 0;

-- data step begin
-- data step end

-- step 2: alone

-- add index items_label_idx on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_items_label_idx";

-- add index items_label_idx on items
CREATE INDEX CONCURRENTLY "strata_new_items_label_idx" ON "items" ("label");

-- step 3: transaction

-- add index items_label_idx on items
ALTER INDEX "strata_new_items_label_idx" RENAME TO "items_label_idx";
