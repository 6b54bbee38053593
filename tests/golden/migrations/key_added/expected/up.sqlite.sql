-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: values of logs.id

-- rebuild "logs" ("line")
-- add column logs.id int64; add key logs_pkey on logs
CREATE TABLE "strata_new_logs" (
  "line" TEXT NOT NULL,
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL
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
