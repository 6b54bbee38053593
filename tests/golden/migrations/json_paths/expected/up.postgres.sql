-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

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

-- add index items_expr_idx on items
CREATE INDEX "items_expr_idx" ON "items" (((CASE jsonb_typeof(("doc" #> ARRAY['a'])) WHEN 'string' THEN "doc" #>> ARRAY['a'] END COLLATE "C")));

-- add index fives on items
CREATE INDEX "fives" ON "items" ("id") WHERE CASE jsonb_typeof(("doc" #> ARRAY['a'])) WHEN 'number' THEN CASE WHEN ("doc" #> ARRAY['a'])::numeric BETWEEN -2147483648 AND 2147483647 AND ("doc" #> ARRAY['a'])::numeric % 1 = 0 THEN ("doc" #> ARRAY['a'])::integer END END = 5;

-- data step begin
-- data step end
