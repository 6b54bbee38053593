-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- guard: {} rows of things break the check part_fits (for example id {}); change them first
SELECT count(*), min(CAST("id" AS TEXT)) FROM "things" WHERE NOT ("part" > 0);

-- guard: {} values of things (code) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("code" AS TEXT) AS value FROM "things" GROUP BY "code" HAVING count(*) > 1) AS repeated;

-- index by_part on things leaves or changes
DROP INDEX "by_part";

-- index one_code on things leaves or changes
DROP INDEX "one_code";

-- rename table things to items
ALTER TABLE "things" RENAME TO "items";

-- rename column items.words to note
ALTER TABLE "items" RENAME COLUMN "words" TO "note";

-- rebuild "items" ("id", "code", "part", "owner_id", "note")
-- drop reference things_owner_id_fkey on things; drop index by_part on things; drop check part_fits on things; drop unique one_code on things; alter column things.words: text becomes text?; rename key things_pkey to items_pkey; rename column things.words to note; add index by_note on items; add index by_part on items; add check part_fits on items; add unique one_code on items
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "code" TEXT NOT NULL,
  "part" INTEGER NOT NULL CHECK ("part" BETWEEN -2147483648 AND 2147483647),
  "owner_id" INTEGER NOT NULL,
  "note" TEXT,
  PRIMARY KEY ("id"),
  CONSTRAINT "part_fits" CHECK ("part" > 0)
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "code", "part", "owner_id", "note") SELECT "id", "code", "part", "owner_id", "note" FROM "items";

-- the copy takes the place of items
DROP TABLE "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of items
ALTER TABLE "strata_new_items" RENAME TO "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of items
CREATE UNIQUE INDEX "one_code" ON "items" ("code");

-- indexes of items
CREATE INDEX "by_note" ON "items" ("note");

-- indexes of items
CREATE INDEX "by_part" ON "items" ("part");
-- end rebuild

-- data step begin
-- data step end
