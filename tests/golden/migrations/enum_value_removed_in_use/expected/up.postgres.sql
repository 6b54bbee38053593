-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: lossy: values finished of state; values done of state stay lost

-- guard: {} rows of jobs still hold 'done' in state (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "jobs" WHERE "state"::text IN ('done');

-- guard: {} rows of jobs still hold 'done' in states (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "jobs" WHERE "states"::text[] && ARRAY['done'];

-- step 1: alone

-- add value state.finished
ALTER TYPE "state" ADD VALUE IF NOT EXISTS 'finished' AFTER 'open';

-- step 2: transaction

-- drop value state.done
CREATE TYPE "strata_new_state" AS ENUM ('open', 'finished');

-- drop value state.done
ALTER TABLE "jobs" ALTER COLUMN "state" DROP DEFAULT;

-- drop value state.done
ALTER TABLE "jobs" ALTER COLUMN "state" TYPE "strata_new_state" USING "state"::text::"strata_new_state";

-- drop value state.done
ALTER TABLE "jobs" ALTER COLUMN "states" TYPE "strata_new_state"[] USING "states"::text[]::"strata_new_state"[];

-- drop value state.done
DROP TYPE "state";

-- drop value state.done
ALTER TYPE "strata_new_state" RENAME TO "state";

-- drop value state.done
ALTER TABLE "jobs" ALTER COLUMN "state" SET DEFAULT 'open'::"state";

-- data step begin
-- data step end
