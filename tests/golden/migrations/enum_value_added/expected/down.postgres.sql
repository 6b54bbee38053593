-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values fresh, stuck of state

-- guard: {} rows of jobs still hold 'fresh', 'stuck' in state (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "jobs" WHERE "state"::text IN ('fresh', 'stuck');

-- guard: {} rows of jobs still hold 'fresh', 'stuck' in states (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "jobs" WHERE "states"::text[] && ARRAY['fresh', 'stuck'];

-- alter column jobs.state: state default state.fresh becomes state default state.open
ALTER TABLE "jobs" ALTER COLUMN "state" DROP DEFAULT;

-- alter column jobs.state: state default state.fresh becomes state default state.open
ALTER TABLE "jobs" ALTER COLUMN "state" SET DEFAULT 'open'::"state";

-- drop value state.fresh
CREATE TYPE "strata_new_state" AS ENUM ('open', 'done');

-- drop value state.fresh
ALTER TABLE "jobs" ALTER COLUMN "state" DROP DEFAULT;

-- drop value state.fresh
ALTER TABLE "jobs" ALTER COLUMN "state" TYPE "strata_new_state" USING "state"::text::"strata_new_state";

-- drop value state.fresh
ALTER TABLE "jobs" ALTER COLUMN "states" TYPE "strata_new_state"[] USING "states"::text[]::"strata_new_state"[];

-- drop value state.fresh
DROP TYPE "state";

-- drop value state.fresh
ALTER TYPE "strata_new_state" RENAME TO "state";

-- drop value state.fresh
ALTER TABLE "jobs" ALTER COLUMN "state" SET DEFAULT 'open'::"state";

-- data step begin
-- data step end
