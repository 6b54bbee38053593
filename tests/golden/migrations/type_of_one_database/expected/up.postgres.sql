-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- alter column items.note: text becomes text
ALTER TABLE "items" ALTER COLUMN "note" TYPE xml USING "note"::xml;

-- alter column items.place: text? becomes text?
ALTER TABLE "items" ALTER COLUMN "place" TYPE text COLLATE "C" USING "place"::text;

-- data step begin
-- data step end
