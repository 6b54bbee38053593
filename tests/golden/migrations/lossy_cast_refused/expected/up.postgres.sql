-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of items.a without a counterpart stay lost

-- guard: {} rows of items have a value in a that is no text(3) (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE length("a") > 3;

-- alter column items.a: text? becomes text(3)?
ALTER TABLE "items" ALTER COLUMN "a" TYPE varchar(3) COLLATE "C";

-- data step begin
-- data step end
