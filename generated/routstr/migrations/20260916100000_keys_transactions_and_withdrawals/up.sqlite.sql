-- revision: 20260916100000_keys_transactions_and_withdrawals
-- parent:
-- schema: routstr
-- database: sqlite
-- direction: up
-- mode: transaction
-- loses: nothing

-- create table api_keys
CREATE TABLE "api_keys" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "key_hash" TEXT NOT NULL CHECK (length("key_hash") <= 64),
  "balance" INTEGER NOT NULL DEFAULT 0,
  "total_deposited" INTEGER NOT NULL DEFAULT 0,
  "total_spent" INTEGER NOT NULL DEFAULT 0,
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "last_used_at" TEXT,
  "expires_at" TEXT,
  "metadata" TEXT NOT NULL DEFAULT '{}' CHECK ("metadata" IS NULL OR json_valid("metadata")),
  "version" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "api_keys_key_hash_check" CHECK (length("key_hash") = 64),
  CONSTRAINT "api_keys_balance_check" CHECK ("balance" >= 0),
  CONSTRAINT "api_keys_total_deposited_check" CHECK ("total_deposited" >= 0),
  CONSTRAINT "api_keys_total_spent_check" CHECK ("total_spent" >= 0)
) STRICT;

-- create table api_keys
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys" ("key_hash");

-- create table api_keys
CREATE INDEX "expiring_keys" ON "api_keys" ("expires_at") WHERE "expires_at" IS NOT NULL;

-- create table transactions
CREATE TABLE "transactions" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "api_key_id" INTEGER NOT NULL,
  "amount" INTEGER NOT NULL,
  "balance_after" INTEGER NOT NULL,
  "type" TEXT NOT NULL CHECK ("type" IN ('deposit', 'usage', 'withdrawal', 'transfer_in', 'transfer_out')),
  "description" TEXT NOT NULL DEFAULT '',
  "timestamp" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "request" TEXT CHECK ("request" IS NULL OR json_valid("request")),
  CONSTRAINT "transactions_amount_check" CHECK ("amount" <> 0),
  CONSTRAINT "transactions_balance_after_check" CHECK ("balance_after" >= 0),
  CONSTRAINT "outgoing_is_negative" CHECK (("type" NOT IN ('usage', 'withdrawal', 'transfer_out')) OR ("amount" < 0)),
  FOREIGN KEY ("api_key_id") REFERENCES "api_keys" ("id") ON DELETE RESTRICT
) STRICT;

-- create table transactions
CREATE INDEX "transactions_timestamp_idx" ON "transactions" ("timestamp");

-- create table transactions
CREATE INDEX "transactions_api_key_id_timestamp_idx" ON "transactions" ("api_key_id", "timestamp");

-- create table withdrawals
CREATE TABLE "withdrawals" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "api_key_id" INTEGER NOT NULL,
  "amount" INTEGER NOT NULL,
  "token" BLOB NOT NULL,
  "mint_url" TEXT NOT NULL CHECK (length("mint_url") <= 500),
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "completed_at" TEXT,
  "error_message" TEXT,
  "retry_count" INTEGER NOT NULL DEFAULT 0 CHECK ("retry_count" BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT "withdrawals_amount_check" CHECK ("amount" > 0),
  CONSTRAINT "withdrawals_mint_url_check" CHECK ("mint_url" GLOB 'https://*'),
  CONSTRAINT "withdrawals_retry_count_check" CHECK ("retry_count" BETWEEN 0 AND 100),
  FOREIGN KEY ("api_key_id") REFERENCES "api_keys" ("id") ON DELETE RESTRICT
) STRICT;

-- create table withdrawals
CREATE INDEX "withdrawals_api_key_id_idx" ON "withdrawals" ("api_key_id");

-- data step begin
-- data step end
