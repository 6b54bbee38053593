-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- index items_twice_idx on items leaves or changes
DROP INDEX "items_twice_idx";

-- rename column items.twice to label
ALTER TABLE "items" RENAME COLUMN "twice" TO "label";

-- rebuild "items" ("id", "price", "label", "half")
-- drop index items_twice_idx on items; rename column items.twice to label; alter column items.label: int32 becomes text; alter column items.half: int32 becomes int32 default 0; add index items_label_idx on items
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "price" INTEGER NOT NULL CHECK ("price" BETWEEN -2147483648 AND 2147483647),
  "label" TEXT NOT NULL,
  "half" INTEGER NOT NULL DEFAULT 0 CHECK ("half" BETWEEN -2147483648 AND 2147483647),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "price", "label", "half") SELECT "id", "price", CAST("label" AS TEXT), "half" FROM "items";

-- the copy takes the place of items
DROP TABLE "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of items
ALTER TABLE "strata_new_items" RENAME TO "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of items
CREATE INDEX "items_label_idx" ON "items" ("label");
-- end rebuild

-- data step begin
-- data step end
