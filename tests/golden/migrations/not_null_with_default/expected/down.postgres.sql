-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- alter column items.a: text default 'none' becomes text?
ALTER TABLE "items" ALTER COLUMN "a" DROP DEFAULT;

-- alter column items.a: text default 'none' becomes text?
ALTER TABLE "items" ALTER COLUMN "a" DROP NOT NULL;

-- data step begin
-- data step end
