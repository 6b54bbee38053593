-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- alter column items.place: text? becomes text?
ALTER TABLE "items" ALTER COLUMN "place" TYPE point USING "place"::point;

-- alter column items.note: text becomes text
ALTER TABLE "items" ALTER COLUMN "note" TYPE text COLLATE "C" USING "note"::text;

-- data step begin
-- data step end
