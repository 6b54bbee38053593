-- revision: 20261121100656_owners_and_search
-- parent: 20261005162000_withdrawal_status
-- schema: routstr
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- drop search transactions_description_search
DROP TRIGGER "transactions_description_search_insert";
DROP TRIGGER "transactions_description_search_delete";
DROP TRIGGER "transactions_description_search_update";
DROP TABLE "transactions_description_search";

-- index api_keys_owner_idx on api_keys leaves or changes
DROP INDEX "api_keys_owner_idx";

-- rebuild "api_keys" ("id", "key_hash", "balance", "total_deposited", "total_spent", "created_at", "last_used_at", "expires_at", "metadata", "allowed_models", "version", "owner")
-- drop index api_keys_owner_idx on api_keys; drop column api_keys.owner
CREATE TABLE "strata_new_api_keys" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "key_hash" TEXT NOT NULL CHECK (length("key_hash") <= 64),
  "balance" INTEGER NOT NULL DEFAULT 0,
  "total_deposited" INTEGER NOT NULL DEFAULT 0,
  "total_spent" INTEGER NOT NULL DEFAULT 0,
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "last_used_at" TEXT,
  "expires_at" TEXT,
  "metadata" TEXT NOT NULL DEFAULT '{}' CHECK ("metadata" IS NULL OR json_valid("metadata")),
  "allowed_models" TEXT NOT NULL DEFAULT '[]' CHECK (json_type("allowed_models") = 'array'),
  "version" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "api_keys_key_hash_check" CHECK (length("key_hash") = 64),
  CONSTRAINT "api_keys_balance_check" CHECK ("balance" >= 0),
  CONSTRAINT "api_keys_total_deposited_check" CHECK ("total_deposited" >= 0),
  CONSTRAINT "api_keys_total_spent_check" CHECK ("total_spent" >= 0)
) STRICT;

-- copy the rows of api_keys
INSERT INTO "strata_new_api_keys" ("id", "key_hash", "balance", "total_deposited", "total_spent", "created_at", "last_used_at", "expires_at", "metadata", "allowed_models", "version") SELECT "id", "key_hash", "balance", "total_deposited", "total_spent", "created_at", "last_used_at", "expires_at", "metadata", "allowed_models", "version" FROM "api_keys";

-- the copy takes the place of api_keys
DROP TABLE "api_keys";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of api_keys
ALTER TABLE "strata_new_api_keys" RENAME TO "api_keys";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of api_keys
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys" ("key_hash");

-- indexes of api_keys
CREATE INDEX "expiring_keys" ON "api_keys" ("expires_at") WHERE "expires_at" IS NOT NULL;
-- end rebuild

-- data step begin
-- data step end
