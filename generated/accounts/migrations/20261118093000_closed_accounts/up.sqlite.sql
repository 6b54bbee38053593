-- revision: 20261118093000_closed_accounts
-- parent: 20261020114500_super_admins
-- schema: accounts
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- guard: {} values of users (username) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("username" AS TEXT) AS value FROM "users" WHERE ("is_active") GROUP BY "username" HAVING count(*) > 1) AS repeated;

-- index users_username_key on users leaves or changes
DROP INDEX "users_username_key";

-- add index users_username_idx on users
CREATE UNIQUE INDEX "users_username_idx" ON "users" ("username") WHERE "is_active";

-- data step begin
-- data step end
