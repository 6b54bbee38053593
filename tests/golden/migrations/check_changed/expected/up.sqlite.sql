-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- guard: {} rows of items break the check a_in_range (for example id {}); change them first
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE NOT (("a" > -1) AND ("a" < 100));

-- rebuild "items" ("id", "name", "a")
-- drop check items_a_check on items; add check a_in_range on items
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "a" INTEGER NOT NULL CHECK ("a" BETWEEN -2147483648 AND 2147483647),
  PRIMARY KEY ("id"),
  CONSTRAINT "a_in_range" CHECK (("a" > -1) AND ("a" < 100))
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "name", "a") SELECT "id", "name", "a" FROM "items";

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
