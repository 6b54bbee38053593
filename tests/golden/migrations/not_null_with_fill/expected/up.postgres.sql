-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of items.a without a counterpart stay lost

-- alter column items.a: text? becomes text
UPDATE "items" SET "a" = 'filled' WHERE "a" IS NULL;

-- alter column items.a: text? becomes text
ALTER TABLE "items" ALTER COLUMN "a" SET NOT NULL;

-- data step begin
-- data step end
