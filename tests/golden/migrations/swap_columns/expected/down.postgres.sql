-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- rename column items.b to a
ALTER TABLE "items" RENAME COLUMN "b" TO "strata_old_b";

-- rename column items.b to a
ALTER TABLE "items" RENAME COLUMN "a" TO "b";

-- rename column items.b to a
ALTER TABLE "items" RENAME COLUMN "strata_old_b" TO "a";

-- data step begin
-- data step end
