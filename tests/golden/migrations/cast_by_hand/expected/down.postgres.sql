-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values of items.price without a counterpart stay lost

-- alter column items.price: int64 becomes text
ALTER TABLE "items" ALTER COLUMN "price" TYPE text COLLATE "C" USING "price"::text;

-- data step begin
-- data step end
