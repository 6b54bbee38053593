-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- index keepers_name_key on keepers leaves or changes
DROP INDEX "keepers_name_key";

-- rename table keepers to owners
ALTER TABLE "keepers" RENAME TO "owners";

-- add index owners_name_key on owners
CREATE UNIQUE INDEX "owners_name_key" ON "owners" ("name");

-- data step begin
-- data step end
