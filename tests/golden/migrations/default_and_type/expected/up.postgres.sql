-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of items.a without a counterpart

-- alter column items.a: int32 default 1 becomes text default 'one'
ALTER TABLE "items" ALTER COLUMN "a" DROP DEFAULT;

-- alter column items.a: int32 default 1 becomes text default 'one'
ALTER TABLE "items" ALTER COLUMN "a" TYPE text COLLATE "C" USING "a"::text;

-- alter column items.a: int32 default 1 becomes text default 'one'
ALTER TABLE "items" ALTER COLUMN "a" SET DEFAULT 'one';

-- data step begin
-- data step end
