-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: lossy: values of item.price without a counterpart

-- raw item_noted gets out of the way
DROP TRIGGER item_noted;

-- rebuild "item" ("id", "name", "price")
-- alter column item.price: int32 becomes int64; add check item_price_check on item
CREATE TABLE "strata_new_item" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "price" INTEGER NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "item_price_check" CHECK ("price" > 0)
) STRICT;

-- copy the rows of item
INSERT INTO "strata_new_item" ("id", "name", "price") SELECT "id", "name", "price" FROM "item";

-- the copy takes the place of item
DROP TABLE "item";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of item
ALTER TABLE "strata_new_item" RENAME TO "item";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- raw item_noted comes back
CREATE TRIGGER item_noted AFTER INSERT ON item BEGIN
        INSERT INTO item_log (item) VALUES (NEW.id);
      END;

-- data step begin
-- data step end
