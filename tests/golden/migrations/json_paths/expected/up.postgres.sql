-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- step 1: transaction

-- add column items.name text?
ALTER TABLE "items" ADD COLUMN "name" text COLLATE "C" GENERATED ALWAYS AS (lower((CASE jsonb_typeof(("doc" #> ARRAY['a'])) WHEN 'string' THEN "doc" #>> ARRAY['a'] END COLLATE "C"))) STORED;

-- add column items.whole int32?
ALTER TABLE "items" ADD COLUMN "whole" integer GENERATED ALWAYS AS (CASE jsonb_typeof(("doc" #> ARRAY['a'])) WHEN 'number' THEN CASE WHEN ("doc" #> ARRAY['a'])::numeric BETWEEN -2147483648 AND 2147483647 AND ("doc" #> ARRAY['a'])::numeric % 1 = 0 THEN ("doc" #> ARRAY['a'])::integer END END) STORED;

-- add column items.wide int64?
ALTER TABLE "items" ADD COLUMN "wide" bigint GENERATED ALWAYS AS (CASE jsonb_typeof(("doc" #> ARRAY['a'])) WHEN 'number' THEN CASE WHEN ("doc" #> ARRAY['a'])::numeric BETWEEN -9223372036854775808 AND 9223372036854775807 AND ("doc" #> ARRAY['a'])::numeric % 1 = 0 THEN ("doc" #> ARRAY['a'])::bigint END END) STORED;

-- add column items.ratio text?
ALTER TABLE "items" ADD COLUMN "ratio" text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN CASE jsonb_typeof(("doc" #> ARRAY['a'])) WHEN 'number' THEN ("doc" #> ARRAY['a'])::double precision END > 4.5 THEN 'more' WHEN CASE jsonb_typeof(("doc" #> ARRAY['a'])) WHEN 'number' THEN ("doc" #> ARRAY['a'])::double precision END <= 4.5 THEN 'less' END) STORED;

-- add column items.flag text?
ALTER TABLE "items" ADD COLUMN "flag" text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN CASE jsonb_typeof(("doc" #> ARRAY['a'])) WHEN 'boolean' THEN ("doc" #> ARRAY['a'])::boolean END THEN 'yes' WHEN NOT CASE jsonb_typeof(("doc" #> ARRAY['a'])) WHEN 'boolean' THEN ("doc" #> ARRAY['a'])::boolean END THEN 'no' END) STORED;

-- add column items.deep int32?
ALTER TABLE "items" ADD COLUMN "deep" integer GENERATED ALWAYS AS (CASE jsonb_typeof(("doc" #> ARRAY['b', '0', 'c'])) WHEN 'number' THEN CASE WHEN ("doc" #> ARRAY['b', '0', 'c'])::numeric BETWEEN -2147483648 AND 2147483647 AND ("doc" #> ARRAY['b', '0', 'c'])::numeric % 1 = 0 THEN ("doc" #> ARRAY['b', '0', 'c'])::integer END END) STORED;

-- data step begin
-- data step end

-- step 2: alone

-- add index items_expr_idx on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_items_expr_idx";

-- add index items_expr_idx on items
CREATE INDEX CONCURRENTLY "strata_new_items_expr_idx" ON "items" (((CASE jsonb_typeof(("doc" #> ARRAY['a'])) WHEN 'string' THEN "doc" #>> ARRAY['a'] END COLLATE "C")));

-- step 3: transaction

-- add index items_expr_idx on items
ALTER INDEX "strata_new_items_expr_idx" RENAME TO "items_expr_idx";

-- step 4: alone

-- add index fives on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_fives";

-- add index fives on items
CREATE INDEX CONCURRENTLY "strata_new_fives" ON "items" ("id") WHERE CASE jsonb_typeof(("doc" #> ARRAY['a'])) WHEN 'number' THEN CASE WHEN ("doc" #> ARRAY['a'])::numeric BETWEEN -2147483648 AND 2147483647 AND ("doc" #> ARRAY['a'])::numeric % 1 = 0 THEN ("doc" #> ARRAY['a'])::integer END END = 5;

-- step 5: transaction

-- add index fives on items
ALTER INDEX "strata_new_fives" RENAME TO "fives";
