-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- guard: {} rows of items have no note (for example id {}); give them a value first, or say @fill(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE "note" IS NULL;

-- guard: {} values of items (code, part) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("code" AS TEXT) || ', ' || CAST("part" AS TEXT) AS value FROM "items" GROUP BY "code", "part" HAVING count(*) > 1) AS repeated;

-- guard: {} rows of items break the check part_fits (for example id {}); change them first
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE NOT ("part" > 1);

-- guard: {} rows of items name a row of people that is not there (for example id {}); change or remove them first
SELECT count(*), min(CAST(c."id" AS TEXT)) FROM "items" AS c WHERE c."owner_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "people" AS p WHERE p."id" = c."owner_id");

-- index by_part on items leaves or changes
DROP INDEX "by_part";

-- index by_note on items leaves or changes
DROP INDEX "by_note";

-- index one_code on items leaves or changes
DROP INDEX "one_code";

-- rename table items to things
ALTER TABLE "items" RENAME TO "things";

-- rename column things.note to words
ALTER TABLE "things" RENAME COLUMN "note" TO "words";

-- rebuild "things" ("id", "code", "part", "owner_id", "words")
-- drop unique one_code on items; drop check part_fits on items; drop index by_part on items; drop index by_note on items; rename column things.note to words; rename key items_pkey to things_pkey; alter column things.words: text? becomes text; add unique one_code on things; add check part_fits on things; add index by_part on things; add reference things_owner_id_fkey on things
CREATE TABLE "strata_new_things" (
  "id" INTEGER NOT NULL,
  "code" TEXT NOT NULL,
  "part" INTEGER NOT NULL CHECK ("part" BETWEEN -2147483648 AND 2147483647),
  "owner_id" INTEGER NOT NULL,
  "words" TEXT NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "part_fits" CHECK ("part" > 1),
  FOREIGN KEY ("owner_id") REFERENCES "people" ("id")
) STRICT;

-- copy the rows of things
INSERT INTO "strata_new_things" ("id", "code", "part", "owner_id", "words") SELECT "id", "code", "part", "owner_id", "words" FROM "things";

-- the copy takes the place of things
DROP TABLE "things";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of things
ALTER TABLE "strata_new_things" RENAME TO "things";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of things
CREATE UNIQUE INDEX "one_code" ON "things" ("code", "part");

-- indexes of things
CREATE INDEX "by_part" ON "things" ("part", "code");
-- end rebuild

-- data step begin
-- data step end
