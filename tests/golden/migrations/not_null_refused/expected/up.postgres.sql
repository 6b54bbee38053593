-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- guard: {} rows of items have no a (for example id {}); give them a value first, or say @fill(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE "a" IS NULL;

-- alter column items.a: text? becomes text
ALTER TABLE "items" ALTER COLUMN "a" SET NOT NULL;

-- data step begin
-- data step end
