-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- rename unique keepers_name_key to owners_name_key
ALTER TABLE "keepers" RENAME CONSTRAINT "keepers_name_key" TO "owners_name_key";

-- rename key keepers_pkey to owners_pkey
ALTER TABLE "keepers" RENAME CONSTRAINT "keepers_pkey" TO "owners_pkey";

-- rename table keepers to owners
ALTER TABLE "keepers" RENAME TO "owners";

-- data step begin
-- data step end
