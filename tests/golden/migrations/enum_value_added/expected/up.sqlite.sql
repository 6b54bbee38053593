-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: lossy: values fresh, stuck of state

-- rebuild "jobs" ("id", "state", "states")
-- add value state.fresh; add value state.stuck; alter column jobs.state: state default state.open becomes state default state.fresh
CREATE TABLE "strata_new_jobs" (
  "id" INTEGER NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'fresh' CHECK ("state" IN ('fresh', 'open', 'stuck', 'done')),
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
