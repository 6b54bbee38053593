-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- alter column items.a: text? becomes text default 'none'
ALTER TABLE "items" ALTER COLUMN "a" SET DEFAULT 'none';

-- alter column items.a: text? becomes text default 'none'
UPDATE "items" SET "a" = 'none' WHERE "a" IS NULL;

-- alter column items.a: text? becomes text default 'none'
ALTER TABLE "items" ALTER COLUMN "a" SET NOT NULL;

-- data step begin
-- data step end
