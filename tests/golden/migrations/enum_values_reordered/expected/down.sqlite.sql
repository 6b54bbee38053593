-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- rebuild "jobs" ("id", "state", "states")
-- reorder the values of enum state
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
