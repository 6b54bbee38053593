-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- reorder the values of enum state
CREATE TYPE "strata_new_state" AS ENUM ('done', 'open');

-- reorder the values of enum state
ALTER TABLE "jobs" ALTER COLUMN "state" DROP DEFAULT;

-- reorder the values of enum state
ALTER TABLE "jobs" ALTER COLUMN "state" TYPE "strata_new_state" USING "state"::text::"strata_new_state";

-- reorder the values of enum state
ALTER TABLE "jobs" ALTER COLUMN "states" TYPE "strata_new_state"[] USING "states"::text[]::"strata_new_state"[];

-- reorder the values of enum state
DROP TYPE "state";

-- reorder the values of enum state
ALTER TYPE "strata_new_state" RENAME TO "state";

-- reorder the values of enum state
ALTER TABLE "jobs" ALTER COLUMN "state" SET DEFAULT 'open'::"state";

-- data step begin
-- data step end
