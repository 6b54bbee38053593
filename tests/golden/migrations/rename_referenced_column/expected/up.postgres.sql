-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- rename column owners.code to short
ALTER TABLE "owners" RENAME COLUMN "code" TO "short";

-- rename unique owners_code_key to owners_short_key
ALTER TABLE "owners" RENAME CONSTRAINT "owners_code_key" TO "owners_short_key";

-- data step begin
-- data step end
