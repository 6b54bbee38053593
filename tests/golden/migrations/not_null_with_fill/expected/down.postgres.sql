-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values of items.a without a counterpart stay lost

-- alter column items.a: text becomes text?
ALTER TABLE "items" ALTER COLUMN "a" DROP NOT NULL;

-- data step begin
-- data step end
