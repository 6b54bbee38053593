-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: values of items.code, values of items.rank, values of items.note stay lost

-- rebuild "items" ("id", "name")
-- add column items.note text?; add column items.rank int32 default 3; add column items.code text?; add index items_rank_idx on items; add check items_code_check on items; add unique items_code_key on items
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "note" TEXT,
  "rank" INTEGER NOT NULL DEFAULT 3 CHECK ("rank" BETWEEN -2147483648 AND 2147483647),
  "code" TEXT,
  PRIMARY KEY ("id"),
  CONSTRAINT "items_code_check" CHECK ("code" <> "note")
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

-- indexes of items
CREATE UNIQUE INDEX "items_code_key" ON "items" ("code");

-- indexes of items
CREATE INDEX "items_rank_idx" ON "items" ("rank");
-- end rebuild

-- data step begin
-- data step end
