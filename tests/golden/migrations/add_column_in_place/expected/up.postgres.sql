-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: structure: values of items.count, values of items.note

-- step 1: transaction

-- add column items.note text?
ALTER TABLE "items" ADD COLUMN "note" text COLLATE "C";

-- add column items.count int32 default 0
ALTER TABLE "items" ADD COLUMN "count" integer DEFAULT 0 NOT NULL;

-- add check items_note_check on items
ALTER TABLE "items" ADD CONSTRAINT "items_note_check" CHECK ("note" <> '');

-- data step begin
-- data step end

-- step 2: alone

-- add index items_note_idx on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_items_note_idx";

-- add index items_note_idx on items
CREATE INDEX CONCURRENTLY "strata_new_items_note_idx" ON "items" ("note");

-- step 3: transaction

-- add index items_note_idx on items
ALTER INDEX "strata_new_items_note_idx" RENAME TO "items_note_idx";
