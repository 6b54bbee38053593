-- revision: 20260915080000_users
-- parent:
-- schema: accounts
-- database: postgres
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table users
DROP TABLE "users";

-- drop enum role
DROP TYPE "role";

-- data step begin
-- data step end
