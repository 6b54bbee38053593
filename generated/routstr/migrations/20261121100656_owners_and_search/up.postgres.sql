-- revision: 20261121100656_owners_and_search
-- parent: 20261005162000_withdrawal_status
-- schema: routstr
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- step 1: transaction

-- add column api_keys.owner text?
ALTER TABLE "api_keys" ADD COLUMN "owner" text COLLATE "C" GENERATED ALWAYS AS ((CASE jsonb_typeof(("metadata" #> ARRAY['owner'])) WHEN 'string' THEN "metadata" #>> ARRAY['owner'] END COLLATE "C")) STORED;

-- data step begin
-- data step end

-- step 2: alone

-- add index api_keys_owner_idx on api_keys
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_api_keys_owner_idx";

-- add index api_keys_owner_idx on api_keys
CREATE INDEX CONCURRENTLY "strata_new_api_keys_owner_idx" ON "api_keys" ("owner");

-- step 3: transaction

-- add index api_keys_owner_idx on api_keys
ALTER INDEX "strata_new_api_keys_owner_idx" RENAME TO "api_keys_owner_idx";

-- step 4: alone

-- add search transactions_description_search on transactions
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_transactions_description_search";

-- add search transactions_description_search on transactions
CREATE INDEX CONCURRENTLY "strata_new_transactions_description_search" ON "transactions" USING gin ((to_tsvector('simple', left(translate(coalesce(CAST("description" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)), 250000))));

-- step 5: transaction

-- add search transactions_description_search on transactions
ALTER INDEX "strata_new_transactions_description_search" RENAME TO "transactions_description_search";
