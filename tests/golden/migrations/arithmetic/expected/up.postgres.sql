-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- add column items.half int32?
ALTER TABLE "items" ADD COLUMN "half" integer GENERATED ALWAYS AS ("a" / 2) STORED;

-- add column items.rest int32?
ALTER TABLE "items" ADD COLUMN "rest" integer GENERATED ALWAYS AS ("a" % 3) STORED;

-- add column items.less int32?
ALTER TABLE "items" ADD COLUMN "less" integer GENERATED ALWAYS AS ("a" - -1) STORED;

-- add column items.more int32?
ALTER TABLE "items" ADD COLUMN "more" integer GENERATED ALWAYS AS ((-(-1)) + "a") STORED;

-- add column items.back int32?
ALTER TABLE "items" ADD COLUMN "back" integer GENERATED ALWAYS AS (-(-"a")) STORED;

-- add column items.real text?
ALTER TABLE "items" ADD COLUMN "real" text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN (coalesce("f", 5.0) / 2.0) = 2.5 THEN 'exact' ELSE 'cut' END) STORED;

-- add column items.cons text?
ALTER TABLE "items" ADD COLUMN "cons" text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN ("f" + (1.0 / 2.0)) = 7.5 THEN 'exact' ELSE 'cut' END) STORED;

-- data step begin
-- data step end
