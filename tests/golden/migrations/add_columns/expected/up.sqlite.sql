-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: values of items.code, values of items.seen, values of items.rank, values of items.state, values of items.note

-- rebuild "items" ("id", "name")
-- add column items.note text?; add column items.state text default 'new'; add column items.rank int32; add column items.seen timestamp default now(); add column items.code text; add check items_code_check on items
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "note" TEXT,
  "state" TEXT NOT NULL DEFAULT 'new',
  "rank" INTEGER NOT NULL CHECK ("rank" BETWEEN -2147483648 AND 2147483647),
  "seen" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "code" TEXT NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "items_code_check" CHECK ("code" <> '')
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "name", "rank", "seen", "code") SELECT "id", "name", 7, '2020-01-01 00:00:00.000000', lower("name") FROM "items";

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
