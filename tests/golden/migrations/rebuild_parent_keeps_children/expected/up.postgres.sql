-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of owners.name without a counterpart stay lost

-- guard: {} rows of owners have a value in name that is no text(40) (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "owners" WHERE length("name") > 40;

-- alter column owners.name: text becomes text(40)
ALTER TABLE "owners" ALTER COLUMN "name" TYPE varchar(40) COLLATE "C";

-- data step begin
-- data step end
