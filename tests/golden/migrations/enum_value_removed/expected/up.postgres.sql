-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values stuck of state stay lost

-- guard: {} rows of jobs still hold 'stuck' in state (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "jobs" WHERE "state"::text IN ('stuck');

-- guard: {} rows of jobs still hold 'stuck' in states (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "jobs" WHERE "states"::text[] && ARRAY['stuck'];

-- drop value state.stuck
CREATE TYPE "strata_new_state" AS ENUM ('open', 'done');

-- drop value state.stuck
DROP INDEX "open_jobs";

-- drop value state.stuck
ALTER TABLE "jobs" ALTER COLUMN "state" DROP DEFAULT;

-- drop value state.stuck
ALTER TABLE "jobs" ALTER COLUMN "state" TYPE "strata_new_state" USING "state"::text::"strata_new_state";

-- drop value state.stuck
ALTER TABLE "jobs" ALTER COLUMN "states" TYPE "strata_new_state"[] USING "states"::text[]::"strata_new_state"[];

-- drop value state.stuck
DROP TYPE "state";

-- drop value state.stuck
ALTER TYPE "strata_new_state" RENAME TO "state";

-- drop value state.stuck
ALTER TABLE "jobs" ALTER COLUMN "state" SET DEFAULT 'open'::"state";

-- put back on jobs
CREATE INDEX "open_jobs" ON "jobs" ("state") WHERE "state" = 'open'::"state";

-- data step begin
-- data step end
