-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: lossy: values of owners.name without a counterpart stay lost

-- rebuild "owners" ("id", "name")
-- alter column owners.name: text(40) becomes text
CREATE TABLE "strata_new_owners" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of owners
INSERT INTO "strata_new_owners" ("id", "name") SELECT "id", "name" FROM "owners";

-- the copy takes the place of owners
DROP TABLE "owners";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of owners
ALTER TABLE "strata_new_owners" RENAME TO "owners";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of owners
CREATE UNIQUE INDEX "owners_name_key" ON "owners" ("name");
-- end rebuild

-- data step begin
-- data step end
