-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: lossy: values fresh, stuck of state

-- step 1: alone

-- add value state.fresh
ALTER TYPE "state" ADD VALUE IF NOT EXISTS 'fresh' BEFORE 'open';

-- step 2: alone

-- add value state.stuck
ALTER TYPE "state" ADD VALUE IF NOT EXISTS 'stuck' AFTER 'open';

-- step 3: transaction

-- alter column jobs.state: state default state.open becomes state default state.fresh
ALTER TABLE "jobs" ALTER COLUMN "state" DROP DEFAULT;

-- alter column jobs.state: state default state.open becomes state default state.fresh
ALTER TABLE "jobs" ALTER COLUMN "state" SET DEFAULT 'fresh'::"state";

-- data step begin
-- data step end
