-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- rename column items.note to remark
ALTER TABLE "items" RENAME COLUMN "note" TO "remark";

-- rename unique items_note_key to items_remark_key
ALTER TABLE "items" RENAME CONSTRAINT "items_note_key" TO "items_remark_key";

-- rename check items_note_check to items_remark_check
ALTER TABLE "items" RENAME CONSTRAINT "items_note_check" TO "items_remark_check";

-- data step begin
-- data step end
