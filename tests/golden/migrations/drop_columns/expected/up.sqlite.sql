-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: values of items.code, values of items.rank, values of items.note stay lost

-- index items_rank_idx on items leaves or changes
DROP INDEX "items_rank_idx";

-- index items_code_key on items leaves or changes
DROP INDEX "items_code_key";

-- rebuild "items" ("id", "name", "note", "rank", "code")
-- drop unique items_code_key on items; drop check items_code_check on items; drop index items_rank_idx on items; drop column items.code; drop column items.rank; drop column items.note
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "name") SELECT "id", "name" FROM "items";

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
