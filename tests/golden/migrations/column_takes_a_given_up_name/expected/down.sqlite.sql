-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: values of items.price

-- index items_old_price_idx on items leaves or changes
DROP INDEX "items_old_price_idx";

-- rename column items.price to strata_dropped_price
ALTER TABLE "items" RENAME COLUMN "price" TO "strata_dropped_price";

-- rename column items.old_price to price
ALTER TABLE "items" RENAME COLUMN "old_price" TO "price";

-- rebuild "items" ("id", "price", "strata_dropped_price")
-- drop check items_price_check on items; drop column items.price; rename index items_old_price_idx to items_price_idx; rename column items.old_price to price
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "price" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "price") SELECT "id", "price" FROM "items";

-- the copy takes the place of items
DROP TABLE "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of items
ALTER TABLE "strata_new_items" RENAME TO "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of items
CREATE INDEX "items_price_idx" ON "items" ("price");
-- end rebuild

-- data step begin
-- data step end
