-- revision: 20261020114500_super_admins
-- parent: 20260915080000_users
-- schema: accounts
-- database: postgres
-- direction: up
-- mode: steps
-- loses: nothing

-- step 1: alone

-- add value role.SUPER_ADMIN
ALTER TYPE "role" ADD VALUE IF NOT EXISTS 'SUPER_ADMIN' AFTER 'ADMIN';

-- step 2: transaction

-- data step begin
-- data step end
