-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- alter column items.a: text? becomes text default 'x'
ALTER TABLE "items" ALTER COLUMN "a" SET DEFAULT 'x';

-- alter column items.a: text? becomes text default 'x'
UPDATE "items" SET "a" = 'x' WHERE "a" IS NULL;

-- alter column items.a: text? becomes text default 'x'
ALTER TABLE "items" ALTER COLUMN "a" SET NOT NULL;

-- data step begin
-- data step end
