-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: values of items.price

-- index items_price_idx on items leaves or changes
DROP INDEX "items_price_idx";

-- rename column items.price to old_price
ALTER TABLE "items" RENAME COLUMN "price" TO "old_price";

-- rebuild "items" ("id", "old_price")
-- rename column items.price to old_price; rename index items_price_idx to items_old_price_idx; add column items.price int32; add check items_price_check on items
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "old_price" TEXT NOT NULL,
  "price" INTEGER NOT NULL CHECK ("price" BETWEEN -2147483648 AND 2147483647),
  PRIMARY KEY ("id"),
  CONSTRAINT "items_price_check" CHECK ("price" > 0)
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "old_price", "price") SELECT "id", "old_price", 7 FROM "items";

-- the copy takes the place of items
DROP TABLE "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of items
ALTER TABLE "strata_new_items" RENAME TO "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of items
CREATE INDEX "items_old_price_idx" ON "items" ("old_price");
-- end rebuild

-- data step begin
-- data step end
