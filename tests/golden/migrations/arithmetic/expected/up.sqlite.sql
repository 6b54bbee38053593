-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- rebuild "items" ("id", "a", "f")
-- add column items.half int32?; add column items.rest int32?; add column items.less int32?; add column items.more int32?; add column items.back int32?; add column items.real text?; add column items.cons text?
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "a" INTEGER CHECK ("a" BETWEEN -2147483648 AND 2147483647),
  "f" REAL,
  "half" INTEGER GENERATED ALWAYS AS ("a" / 2) STORED CHECK ("half" BETWEEN -2147483648 AND 2147483647),
  "rest" INTEGER GENERATED ALWAYS AS ("a" % 3) STORED CHECK ("rest" BETWEEN -2147483648 AND 2147483647),
  "less" INTEGER GENERATED ALWAYS AS ("a" - -1) STORED CHECK ("less" BETWEEN -2147483648 AND 2147483647),
  "more" INTEGER GENERATED ALWAYS AS ((-(-1)) + "a") STORED CHECK ("more" BETWEEN -2147483648 AND 2147483647),
  "back" INTEGER GENERATED ALWAYS AS (-(-"a")) STORED CHECK ("back" BETWEEN -2147483648 AND 2147483647),
  "real" TEXT GENERATED ALWAYS AS (CASE WHEN (coalesce("f", 5.0) / 2.0) = 2.5 THEN 'exact' ELSE 'cut' END) STORED,
  "cons" TEXT GENERATED ALWAYS AS (CASE WHEN ("f" + (1.0 / 2.0)) = 7.5 THEN 'exact' ELSE 'cut' END) STORED,
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
