-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: structure: values of items.code, values of items.seen, values of items.rank, values of items.state, values of items.note

-- add column items.note text?
ALTER TABLE "items" ADD COLUMN "note" text COLLATE "C";

-- add column items.state text default 'new'
ALTER TABLE "items" ADD COLUMN "state" text COLLATE "C" DEFAULT 'new' NOT NULL;

-- add column items.rank int32
ALTER TABLE "items" ADD COLUMN "rank" integer DEFAULT 7 NOT NULL;

-- add column items.rank int32
ALTER TABLE "items" ALTER COLUMN "rank" DROP DEFAULT;

-- add column items.seen timestamp default now()
ALTER TABLE "items" ADD COLUMN "seen" timestamptz DEFAULT '2020-01-01 00:00:00.000000+00'::timestamptz NOT NULL;

-- add column items.seen timestamp default now()
ALTER TABLE "items" ALTER COLUMN "seen" SET DEFAULT now();

-- add column items.code text
ALTER TABLE "items" ADD COLUMN "code" text COLLATE "C";

-- add column items.code text
UPDATE "items" SET "code" = lower("name");

-- add column items.code text
ALTER TABLE "items" ALTER COLUMN "code" SET NOT NULL;

-- add check items_code_check on items
ALTER TABLE "items" ADD CONSTRAINT "items_code_check" CHECK ("code" <> '');

-- data step begin
-- data step end
