-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: structure: values of items.state

-- rename enum state to switch
ALTER TYPE "state" RENAME TO "switch";

-- rename column items.state to switch
ALTER TABLE "items" RENAME COLUMN "state" TO "switch";

-- create enum state
CREATE TYPE "state" AS ENUM ('draft', 'sold');

-- add column items.state state default state.draft
ALTER TABLE "items" ADD COLUMN "state" "state" DEFAULT 'draft'::"state" NOT NULL;

-- data step begin
-- data step end
