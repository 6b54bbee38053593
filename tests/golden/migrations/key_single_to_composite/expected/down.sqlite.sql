-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- guard: {} values of items (id) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("id" AS TEXT) AS value FROM "items" GROUP BY "id" HAVING count(*) > 1) AS repeated;

-- rebuild "items" ("id", "part", "name")
-- drop key items_pkey on items; add key items_pkey on items
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "part" INTEGER NOT NULL CHECK ("part" BETWEEN -2147483648 AND 2147483647),
  "name" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "part", "name") SELECT "id", "part", "name" FROM "items";

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
