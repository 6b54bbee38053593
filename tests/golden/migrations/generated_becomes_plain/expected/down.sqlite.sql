-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- index items_label_idx on items leaves or changes
DROP INDEX "items_label_idx";

-- rename column items.label to twice
ALTER TABLE "items" RENAME COLUMN "label" TO "twice";

-- rebuild "items" ("id", "price", "twice", "half")
-- drop index items_label_idx on items; alter column items.half: int32 default 0 becomes int32; alter column items.label: text becomes int32; rename column items.label to twice; add index items_twice_idx on items
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "price" INTEGER NOT NULL CHECK ("price" BETWEEN -2147483648 AND 2147483647),
  "twice" INTEGER GENERATED ALWAYS AS ("price" + "price") STORED NOT NULL CHECK ("twice" BETWEEN -2147483648 AND 2147483647),
  "half" INTEGER GENERATED ALWAYS AS ("price" / 2) STORED NOT NULL CHECK ("half" BETWEEN -2147483648 AND 2147483647),
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
CREATE INDEX "items_twice_idx" ON "items" ("twice");
-- end rebuild

-- data step begin
-- data step end
