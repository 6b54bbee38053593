-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: structure: values of items.count, values of items.note

-- add column items.note text?
ALTER TABLE "items" ADD COLUMN "note" text COLLATE "C";

-- add column items.count int32 default 0
ALTER TABLE "items" ADD COLUMN "count" integer DEFAULT 0 NOT NULL;

-- add check items_note_check on items
ALTER TABLE "items" ADD CONSTRAINT "items_note_check" CHECK ("note" <> '');

-- add index items_note_idx on items
CREATE INDEX "items_note_idx" ON "items" ("note");

-- data step begin
-- data step end
