-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- index items_expr_idx on items leaves or changes
DROP INDEX "items_expr_idx";

-- index fives on items leaves or changes
DROP INDEX "fives";

-- rebuild "items" ("id", "doc", "name", "whole", "wide", "ratio", "flag", "deep")
-- drop index fives on items; drop index items_expr_idx on items; drop column items.deep; drop column items.flag; drop column items.ratio; drop column items.wide; drop column items.whole; drop column items.name
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "doc" TEXT CHECK ("doc" IS NULL OR json_valid("doc")),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "doc") SELECT "id", "doc" FROM "items";

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
