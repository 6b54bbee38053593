-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- index owners_name_key on owners leaves or changes
DROP INDEX "owners_name_key";

-- rename table owners to keepers
ALTER TABLE "owners" RENAME TO "keepers";

-- add index keepers_name_key on keepers
CREATE UNIQUE INDEX "keepers_name_key" ON "keepers" ("name");

-- data step begin
-- data step end
