-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: structure: values of items.price

-- rename column items.price to old_price
ALTER TABLE "items" RENAME COLUMN "price" TO "old_price";

-- rename index items_price_idx to items_old_price_idx
ALTER INDEX "items_price_idx" RENAME TO "items_old_price_idx";

-- add column items.price int32
ALTER TABLE "items" ADD COLUMN "price" integer DEFAULT 7 NOT NULL;

-- add column items.price int32
ALTER TABLE "items" ALTER COLUMN "price" DROP DEFAULT;

-- add check items_price_check on items
ALTER TABLE "items" ADD CONSTRAINT "items_price_check" CHECK ("price" > 0);

-- data step begin
-- data step end
