-- revision: 20261121100656_owners_and_search
-- parent: 20261005162000_withdrawal_status
-- schema: routstr
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- rebuild "api_keys" ("id", "key_hash", "balance", "total_deposited", "total_spent", "created_at", "last_used_at", "expires_at", "metadata", "allowed_models", "version")
-- add column api_keys.owner text?; add index api_keys_owner_idx on api_keys
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
  "owner" TEXT GENERATED ALWAYS AS (CASE json_type("metadata", '$."owner"') WHEN 'text' THEN json_extract("metadata", '$."owner"') END) STORED,
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

-- indexes of api_keys
CREATE INDEX "api_keys_owner_idx" ON "api_keys" ("owner");
-- end rebuild

-- create search transactions_description_search
CREATE VIRTUAL TABLE "transactions_description_search" USING fts5(text, content='', tokenize='unicode61 remove_diacritics 0');
INSERT INTO "transactions_description_search" (rowid, text) SELECT "transactions"."id", substr(coalesce("transactions"."description", ''), 1, 250000) FROM "transactions";
CREATE TRIGGER "transactions_description_search_insert" AFTER INSERT ON "transactions" BEGIN
INSERT INTO "transactions_description_search" (rowid, text) VALUES (new."id", substr(coalesce(new."description", ''), 1, 250000));
END;
CREATE TRIGGER "transactions_description_search_delete" AFTER DELETE ON "transactions" BEGIN
INSERT INTO "transactions_description_search" ("transactions_description_search", rowid, text) VALUES ('delete', old."id", substr(coalesce(old."description", ''), 1, 250000));
END;
CREATE TRIGGER "transactions_description_search_update" AFTER UPDATE ON "transactions" WHEN old."id" IS NOT new."id" OR old."description" IS NOT new."description" BEGIN
INSERT INTO "transactions_description_search" ("transactions_description_search", rowid, text) VALUES ('delete', old."id", substr(coalesce(old."description", ''), 1, 250000));
INSERT INTO "transactions_description_search" (rowid, text) VALUES (new."id", substr(coalesce(new."description", ''), 1, 250000));
END;

-- data step begin
-- data step end
