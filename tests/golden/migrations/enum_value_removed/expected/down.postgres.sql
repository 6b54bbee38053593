-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: steps
-- down: lossy: values stuck of state stay lost

-- step 1: alone

-- add value state.stuck
ALTER TYPE "state" ADD VALUE IF NOT EXISTS 'stuck' AFTER 'open';

-- step 2: transaction

-- data step begin
-- data step end
