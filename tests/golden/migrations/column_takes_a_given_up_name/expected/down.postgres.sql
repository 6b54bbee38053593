-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: values of items.price

-- drop check items_price_check on items
ALTER TABLE "items" DROP CONSTRAINT "items_price_check";

-- drop column items.price
ALTER TABLE "items" DROP COLUMN "price";

-- rename index items_old_price_idx to items_price_idx
ALTER INDEX "items_old_price_idx" RENAME TO "items_price_idx";

-- rename column items.old_price to price
ALTER TABLE "items" RENAME COLUMN "old_price" TO "price";

-- data step begin
-- data step end
