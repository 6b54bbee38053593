-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: values of items.a stay lost

-- rename column items.a to strata_dropped_a
ALTER TABLE "items" RENAME COLUMN "a" TO "strata_dropped_a";

-- rename column items.b to a
ALTER TABLE "items" RENAME COLUMN "b" TO "a";

-- drop column items.a
ALTER TABLE "items" DROP COLUMN "strata_dropped_a";

-- data step begin
-- data step end
