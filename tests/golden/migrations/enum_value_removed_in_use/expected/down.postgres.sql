-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: steps
-- down: lossy: values finished of state; values done of state stay lost

-- guard: {} rows of jobs still hold 'finished' in state (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "jobs" WHERE "state"::text IN ('finished');

-- guard: {} rows of jobs still hold 'finished' in states (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "jobs" WHERE "states"::text[] && ARRAY['finished'];

-- step 1: alone

-- add value state.done
ALTER TYPE "state" ADD VALUE IF NOT EXISTS 'done' AFTER 'finished';

-- step 2: transaction

-- drop value state.finished
CREATE TYPE "strata_new_state" AS ENUM ('open', 'done');

-- drop value state.finished
ALTER TABLE "jobs" ALTER COLUMN "state" DROP DEFAULT;

-- drop value state.finished
ALTER TABLE "jobs" ALTER COLUMN "state" TYPE "strata_new_state" USING "state"::text::"strata_new_state";

-- drop value state.finished
ALTER TABLE "jobs" ALTER COLUMN "states" TYPE "strata_new_state"[] USING "states"::text[]::"strata_new_state"[];

-- drop value state.finished
DROP TYPE "state";

-- drop value state.finished
ALTER TYPE "strata_new_state" RENAME TO "state";

-- drop value state.finished
ALTER TABLE "jobs" ALTER COLUMN "state" SET DEFAULT 'open'::"state";

-- data step begin
-- data step end
