-- revision: 20261118093000_closed_accounts
-- parent: 20261020114500_super_admins
-- schema: accounts
-- database: postgres
-- direction: down
-- mode: steps
-- down: exact

-- guard: {} values of users (username) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("username" AS TEXT) AS value FROM "users" GROUP BY "username" HAVING count(*) > 1) AS repeated;

-- step 1: transaction

-- drop index users_username_idx on users
ALTER INDEX "users_username_idx" RENAME TO "strata_old_users_username_idx";

-- data step begin
-- data step end

-- step 2: alone

-- add unique users_username_key on users
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_users_username_key";

-- add unique users_username_key on users
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_users_username_key" ON "users" ("username");

-- step 3: transaction

-- add unique users_username_key on users
ALTER TABLE "users" ADD CONSTRAINT "users_username_key" UNIQUE USING INDEX "strata_new_users_username_key";

-- step 4: alone

-- drop index users_username_idx on users
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_users_username_idx";
