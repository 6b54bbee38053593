-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- index owners_short_key on owners leaves or changes
DROP INDEX "owners_short_key";

-- rename column owners.short to code
ALTER TABLE "owners" RENAME COLUMN "short" TO "code";

-- add index owners_code_key on owners
CREATE UNIQUE INDEX "owners_code_key" ON "owners" ("code");

-- data step begin
-- data step end
