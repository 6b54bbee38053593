-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values of item.price without a counterpart

-- guard: {} rows of item have a value in price that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "item" WHERE NOT ("price" BETWEEN -2147483648 AND 2147483647);

-- raw item_noted gets out of the way
DROP TRIGGER item_noted ON item;

-- drop check item_price_check on item
ALTER TABLE "item" DROP CONSTRAINT "item_price_check";

-- alter column item.price: int64 becomes int32
ALTER TABLE "item" ALTER COLUMN "price" TYPE integer USING "price"::integer;

-- raw item_noted comes back
CREATE TRIGGER item_noted AFTER INSERT ON item FOR EACH ROW EXECUTE FUNCTION note_item();

-- data step begin
-- data step end
