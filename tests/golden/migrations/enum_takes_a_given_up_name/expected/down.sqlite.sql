-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: values of items.state

-- rename column items.state to strata_dropped_state
ALTER TABLE "items" RENAME COLUMN "state" TO "strata_dropped_state";

-- rename column items.switch to state
ALTER TABLE "items" RENAME COLUMN "switch" TO "state";

-- drop column items.state
ALTER TABLE "items" DROP COLUMN "strata_dropped_state";

-- data step begin
-- data step end
