-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: values of items.count, values of items.note

-- drop index items_note_idx on items
DROP INDEX "items_note_idx";

-- drop check items_note_check on items
ALTER TABLE "items" DROP CONSTRAINT "items_note_check";

-- drop column items.count
ALTER TABLE "items" DROP COLUMN "count";

-- drop column items.note
ALTER TABLE "items" DROP COLUMN "note";

-- data step begin
-- data step end
