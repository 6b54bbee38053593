-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: values of logs.id

-- rebuild "logs" ("line", "id")
-- drop key logs_pkey on logs; drop column logs.id
CREATE TABLE "strata_new_logs" (
  "line" TEXT NOT NULL
) STRICT;

-- copy the rows of logs
INSERT INTO "strata_new_logs" ("line") SELECT "line" FROM "logs";

-- the copy takes the place of logs
DROP TABLE "logs";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of logs
ALTER TABLE "strata_new_logs" RENAME TO "logs";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- data step begin
-- data step end
