-- revision: 20260915080000_users
-- parent:
-- schema: accounts
-- database: sqlite
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table users
DROP TABLE "users";

-- data step begin
-- data step end
