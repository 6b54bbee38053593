-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- rename unique owners_short_key to owners_code_key
ALTER TABLE "owners" RENAME CONSTRAINT "owners_short_key" TO "owners_code_key";

-- rename column owners.short to code
ALTER TABLE "owners" RENAME COLUMN "short" TO "code";

-- data step begin
-- data step end
