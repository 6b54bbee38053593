-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: values of items.code, values of items.rank, values of items.note stay lost

-- add column items.note text?
ALTER TABLE "items" ADD COLUMN "note" text COLLATE "C";

-- add column items.rank int32 default 3
ALTER TABLE "items" ADD COLUMN "rank" integer DEFAULT 3 NOT NULL;

-- add column items.code text?
ALTER TABLE "items" ADD COLUMN "code" text COLLATE "C";

-- add index items_rank_idx on items
CREATE INDEX "items_rank_idx" ON "items" ("rank");

-- add check items_code_check on items
ALTER TABLE "items" ADD CONSTRAINT "items_code_check" CHECK ("code" <> "note");

-- add unique items_code_key on items
ALTER TABLE "items" ADD CONSTRAINT "items_code_key" UNIQUE ("code");

-- data step begin
-- data step end
