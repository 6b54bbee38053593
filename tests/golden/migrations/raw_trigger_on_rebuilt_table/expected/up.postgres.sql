-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of item.price without a counterpart

-- raw item_noted gets out of the way
DROP TRIGGER item_noted ON item;

-- alter column item.price: int32 becomes int64
ALTER TABLE "item" ALTER COLUMN "price" TYPE bigint USING "price"::bigint;

-- add check item_price_check on item
ALTER TABLE "item" ADD CONSTRAINT "item_price_check" CHECK ("price" > 0);

-- raw item_noted comes back
CREATE TRIGGER item_noted AFTER INSERT ON item FOR EACH ROW EXECUTE FUNCTION note_item();

-- data step begin
-- data step end
