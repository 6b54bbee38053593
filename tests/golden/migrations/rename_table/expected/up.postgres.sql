-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- rename table owners to keepers
ALTER TABLE "owners" RENAME TO "keepers";

-- rename key owners_pkey to keepers_pkey
ALTER TABLE "keepers" RENAME CONSTRAINT "owners_pkey" TO "keepers_pkey";

-- rename unique owners_name_key to keepers_name_key
ALTER TABLE "keepers" RENAME CONSTRAINT "owners_name_key" TO "keepers_name_key";

-- data step begin
-- data step end
