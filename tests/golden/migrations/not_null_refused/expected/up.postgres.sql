-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- guard: {} rows of items have no a (for example id {}); give them a value first, or say @fill(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE "a" IS NULL;

-- step 1: transaction

-- data step begin
-- data step end

-- step 2: transaction

-- alter column items.a: text? becomes text
ALTER TABLE "items" ADD CONSTRAINT "strata_not_null_a" CHECK ("a" IS NOT NULL) NOT VALID;

-- step 3: transaction

-- alter column items.a: text? becomes text
ALTER TABLE "items" VALIDATE CONSTRAINT "strata_not_null_a";

-- step 4: transaction

-- alter column items.a: text? becomes text
ALTER TABLE "items" ALTER COLUMN "a" SET NOT NULL;

-- alter column items.a: text? becomes text
ALTER TABLE "items" DROP CONSTRAINT "strata_not_null_a";
