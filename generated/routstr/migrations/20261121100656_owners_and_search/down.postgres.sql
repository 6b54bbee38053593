-- revision: 20261121100656_owners_and_search
-- parent: 20261005162000_withdrawal_status
-- schema: routstr
-- database: postgres
-- direction: down
-- mode: steps
-- down: exact

-- step 1: transaction

-- drop search transactions_description_search on transactions
ALTER INDEX "transactions_description_search" RENAME TO "strata_old_transactions_description_search";

-- drop index api_keys_owner_idx on api_keys
DROP INDEX "api_keys_owner_idx";

-- drop column api_keys.owner
ALTER TABLE "api_keys" DROP COLUMN "owner";

-- data step begin
-- data step end

-- step 2: alone

-- drop search transactions_description_search on transactions
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_transactions_description_search";
