-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- rename column items.a to b
ALTER TABLE "items" RENAME COLUMN "a" TO "strata_old_a";

-- rename column items.a to b
ALTER TABLE "items" RENAME COLUMN "b" TO "a";

-- rename column items.a to b
ALTER TABLE "items" RENAME COLUMN "strata_old_a" TO "b";

-- data step begin
-- data step end
