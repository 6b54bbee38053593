-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: lossy: values finished of state; values done of state stay lost

-- guard: {} rows of jobs still hold 'finished' in state (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "jobs" WHERE "state" IN ('finished');

-- guard: {} rows of jobs still hold 'finished' in states (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "jobs" WHERE EXISTS (SELECT 1 FROM json_each("states") WHERE value IN ('finished'));

-- rebuild "jobs" ("id", "state", "states")
-- add value state.done; drop value state.finished
CREATE TABLE "strata_new_jobs" (
  "id" INTEGER NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'open' CHECK ("state" IN ('open', 'done')),
  "states" TEXT CHECK (json_type("states") = 'array'),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of jobs
INSERT INTO "strata_new_jobs" ("id", "state", "states") SELECT "id", "state", "states" FROM "jobs";

-- the copy takes the place of jobs
DROP TABLE "jobs";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of jobs
ALTER TABLE "strata_new_jobs" RENAME TO "jobs";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- data step begin
-- data step end
