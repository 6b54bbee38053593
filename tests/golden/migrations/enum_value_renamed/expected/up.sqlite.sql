-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- rebuild "jobs" ("id", "state", "states")
-- rename value state.done to finished
CREATE TABLE "strata_new_jobs" (
  "id" INTEGER NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'open' CHECK ("state" IN ('open', 'finished')),
  "states" TEXT CHECK (json_type("states") = 'array'),
  PRIMARY KEY ("id"),
  CONSTRAINT "done_is_old" CHECK (("state" <> 'finished') OR ("id" > 0))
) STRICT;

-- copy the rows of jobs
INSERT INTO "strata_new_jobs" ("id", "state", "states") SELECT "id", CASE "state" WHEN 'done' THEN 'finished' ELSE "state" END, CASE WHEN "states" IS NOT NULL THEN (SELECT json_group_array(CASE value WHEN 'done' THEN 'finished' ELSE value END) FROM json_each("states")) END FROM "jobs";

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
