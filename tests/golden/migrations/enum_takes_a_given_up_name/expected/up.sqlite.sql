-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: values of items.state

-- rename column items.state to switch
ALTER TABLE "items" RENAME COLUMN "state" TO "switch";

-- add column items.state state default state.draft
ALTER TABLE "items" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'draft' CHECK ("state" IN ('draft', 'sold'));

-- data step begin
-- data step end
