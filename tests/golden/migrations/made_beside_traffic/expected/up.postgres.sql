-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- guard: {} rows of items have no note (for example id {}); give them a value first, or say @fill(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE "note" IS NULL;

-- guard: {} values of items (code, part) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("code" AS TEXT) || ', ' || CAST("part" AS TEXT) AS value FROM "items" GROUP BY "code", "part" HAVING count(*) > 1) AS repeated;

-- guard: {} rows of items break the check part_fits (for example id {}); change them first
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE NOT ("part" > 1);

-- guard: {} rows of items name a row of people that is not there (for example id {}); change or remove them first
SELECT count(*), min(CAST(c."id" AS TEXT)) FROM "items" AS c WHERE c."owner_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "people" AS p WHERE p."id" = c."owner_id");

-- step 1: transaction

-- drop unique one_code on items
ALTER TABLE "items" RENAME CONSTRAINT "one_code" TO "strata_old_one_code";

-- drop check part_fits on items
ALTER TABLE "items" DROP CONSTRAINT "part_fits";

-- drop index by_part on items
ALTER INDEX "by_part" RENAME TO "strata_old_by_part";

-- drop index by_note on items
ALTER INDEX "by_note" RENAME TO "strata_old_by_note";

-- rename table items to things
ALTER TABLE "items" RENAME TO "things";

-- rename column things.note to words
ALTER TABLE "things" RENAME COLUMN "note" TO "words";

-- rename key items_pkey to things_pkey
ALTER TABLE "things" RENAME CONSTRAINT "items_pkey" TO "things_pkey";

-- add check part_fits on things
ALTER TABLE "things" ADD CONSTRAINT "part_fits" CHECK ("part" > 1) NOT VALID;

-- add reference things_owner_id_fkey on things
ALTER TABLE "things" ADD CONSTRAINT "things_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people" ("id") NOT VALID;

-- data step begin
-- data step end

-- step 2: transaction

-- alter column things.words: text? becomes text
ALTER TABLE "things" ADD CONSTRAINT "strata_not_null_words" CHECK ("words" IS NOT NULL) NOT VALID;

-- step 3: transaction

-- alter column things.words: text? becomes text
ALTER TABLE "things" VALIDATE CONSTRAINT "strata_not_null_words";

-- step 4: transaction

-- alter column things.words: text? becomes text
ALTER TABLE "things" ALTER COLUMN "words" SET NOT NULL;

-- alter column things.words: text? becomes text
ALTER TABLE "things" DROP CONSTRAINT "strata_not_null_words";

-- step 5: alone

-- add unique one_code on things
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_one_code";

-- add unique one_code on things
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_one_code" ON "things" ("code", "part");

-- step 6: transaction

-- add unique one_code on things
ALTER TABLE "things" DROP CONSTRAINT "strata_old_one_code";

-- add unique one_code on things
ALTER TABLE "things" ADD CONSTRAINT "one_code" UNIQUE USING INDEX "strata_new_one_code";

-- step 7: transaction

-- add check part_fits on things
ALTER TABLE "things" VALIDATE CONSTRAINT "part_fits";

-- step 8: alone

-- add index by_part on things
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_by_part";

-- add index by_part on things
CREATE INDEX CONCURRENTLY "strata_new_by_part" ON "things" ("part", "code");

-- step 9: transaction

-- add index by_part on things
ALTER INDEX "strata_new_by_part" RENAME TO "by_part";

-- step 10: transaction

-- add reference things_owner_id_fkey on things
ALTER TABLE "things" VALIDATE CONSTRAINT "things_owner_id_fkey";

-- step 11: alone

-- drop index by_part on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_by_part";

-- step 12: alone

-- drop index by_note on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_by_note";
