-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- index owners_code_key on owners leaves or changes
DROP INDEX "owners_code_key";

-- rename column owners.code to short
ALTER TABLE "owners" RENAME COLUMN "code" TO "short";

-- add index owners_short_key on owners
CREATE UNIQUE INDEX "owners_short_key" ON "owners" ("short");

-- data step begin
-- data step end
