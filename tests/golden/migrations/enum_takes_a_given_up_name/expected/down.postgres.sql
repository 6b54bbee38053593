-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: values of items.state

-- drop column items.state
ALTER TABLE "items" DROP COLUMN "state";

-- drop enum state
DROP TYPE "state";

-- rename column items.switch to state
ALTER TABLE "items" RENAME COLUMN "switch" TO "state";

-- rename enum switch to state
ALTER TYPE "switch" RENAME TO "state";

-- data step begin
-- data step end
