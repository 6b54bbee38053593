-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- rebuild "items" ("id", "a", "f", "half", "rest", "less", "more", "back", "real", "cons")
-- drop column items.cons; drop column items.real; drop column items.back; drop column items.more; drop column items.less; drop column items.rest; drop column items.half
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "a" INTEGER CHECK ("a" BETWEEN -2147483648 AND 2147483647),
  "f" REAL,
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "a", "f") SELECT "id", "a", "f" FROM "items";

-- the copy takes the place of items
DROP TABLE "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of items
ALTER TABLE "strata_new_items" RENAME TO "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- data step begin
-- data step end
