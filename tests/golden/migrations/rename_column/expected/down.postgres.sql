-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- rename check items_remark_check to items_note_check
ALTER TABLE "items" RENAME CONSTRAINT "items_remark_check" TO "items_note_check";

-- rename unique items_remark_key to items_note_key
ALTER TABLE "items" RENAME CONSTRAINT "items_remark_key" TO "items_note_key";

-- rename column items.remark to note
ALTER TABLE "items" RENAME COLUMN "remark" TO "note";

-- data step begin
-- data step end
