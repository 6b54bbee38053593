-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of items.price without a counterpart stay lost

-- alter column items.price: text becomes int64
ALTER TABLE "items" ALTER COLUMN "price" TYPE bigint USING CASE WHEN "price" = 'free' THEN 0 ELSE length("price") END;

-- data step begin
-- data step end
