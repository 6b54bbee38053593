-- revision: 20261118093000_closed_accounts
-- parent: 20261020114500_super_admins
-- schema: accounts
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- guard: {} values of users (username) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("username" AS TEXT) AS value FROM "users" WHERE ("is_active") GROUP BY "username" HAVING count(*) > 1) AS repeated;

-- step 1: transaction

-- drop unique users_username_key on users
ALTER TABLE "users" DROP CONSTRAINT "users_username_key";

-- data step begin
-- data step end

-- step 2: alone

-- add index users_username_idx on users
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_users_username_idx";

-- add index users_username_idx on users
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_users_username_idx" ON "users" ("username") WHERE "is_active";

-- step 3: transaction

-- add index users_username_idx on users
ALTER INDEX "strata_new_users_username_idx" RENAME TO "users_username_idx";
