-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values of items.a without a counterpart

-- alter column items.a: text default 'one' becomes int32 default 1
ALTER TABLE "items" ALTER COLUMN "a" DROP DEFAULT;

-- alter column items.a: text default 'one' becomes int32 default 1
ALTER TABLE "items" ALTER COLUMN "a" TYPE integer USING "a"::integer;

-- alter column items.a: text default 'one' becomes int32 default 1
ALTER TABLE "items" ALTER COLUMN "a" SET DEFAULT 1;

-- data step begin
-- data step end
