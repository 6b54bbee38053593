-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: steps
-- down: exact

-- guard: {} rows of things break the check part_fits (for example id {}); change them first
SELECT count(*), min(CAST("id" AS TEXT)) FROM "things" WHERE NOT ("part" > 0);

-- guard: {} values of things (code) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("code" AS TEXT) AS value FROM "things" GROUP BY "code" HAVING count(*) > 1) AS repeated;

-- step 1: transaction

-- drop reference things_owner_id_fkey on things
ALTER TABLE "things" DROP CONSTRAINT "things_owner_id_fkey";

-- drop index by_part on things
ALTER INDEX "by_part" RENAME TO "strata_old_by_part";

-- drop check part_fits on things
ALTER TABLE "things" DROP CONSTRAINT "part_fits";

-- drop unique one_code on things
ALTER TABLE "things" RENAME CONSTRAINT "one_code" TO "strata_old_one_code";

-- alter column things.words: text becomes text?
ALTER TABLE "things" ALTER COLUMN "words" DROP NOT NULL;

-- rename key things_pkey to items_pkey
ALTER TABLE "things" RENAME CONSTRAINT "things_pkey" TO "items_pkey";

-- rename column things.words to note
ALTER TABLE "things" RENAME COLUMN "words" TO "note";

-- rename table things to items
ALTER TABLE "things" RENAME TO "items";

-- add check part_fits on items
ALTER TABLE "items" ADD CONSTRAINT "part_fits" CHECK ("part" > 0) NOT VALID;

-- data step begin
-- data step end

-- step 2: alone

-- add index by_note on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_by_note";

-- add index by_note on items
CREATE INDEX CONCURRENTLY "strata_new_by_note" ON "items" ("note");

-- step 3: transaction

-- add index by_note on items
ALTER INDEX "strata_new_by_note" RENAME TO "by_note";

-- step 4: alone

-- add index by_part on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_by_part";

-- add index by_part on items
CREATE INDEX CONCURRENTLY "strata_new_by_part" ON "items" ("part");

-- step 5: transaction

-- add index by_part on items
ALTER INDEX "strata_new_by_part" RENAME TO "by_part";

-- step 6: transaction

-- add check part_fits on items
ALTER TABLE "items" VALIDATE CONSTRAINT "part_fits";

-- step 7: alone

-- add unique one_code on items
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_one_code";

-- add unique one_code on items
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_one_code" ON "items" ("code");

-- step 8: transaction

-- add unique one_code on items
ALTER TABLE "items" DROP CONSTRAINT "strata_old_one_code";

-- add unique one_code on items
ALTER TABLE "items" ADD CONSTRAINT "one_code" UNIQUE USING INDEX "strata_new_one_code";

-- step 9: alone

-- drop index by_part on things
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_by_part";
