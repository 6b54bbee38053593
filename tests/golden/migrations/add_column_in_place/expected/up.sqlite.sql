-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: values of items.count, values of items.note

-- add column items.note text?
ALTER TABLE "items" ADD COLUMN "note" TEXT CONSTRAINT "items_note_check" CHECK ("note" <> '');

-- add column items.count int32 default 0
ALTER TABLE "items" ADD COLUMN "count" INTEGER NOT NULL DEFAULT 0 CHECK ("count" BETWEEN -2147483648 AND 2147483647);

-- add index items_note_idx on items
CREATE INDEX "items_note_idx" ON "items" ("note");

-- data step begin
-- data step end
