-- revision: 20260914093000_tokens_payments_and_transactions
-- parent:
-- schema: gateway
-- database: sqlite
-- direction: up
-- mode: transaction
-- loses: nothing

-- create table tokens
CREATE TABLE "tokens" (
  "id" TEXT NOT NULL,
  "chain" TEXT NOT NULL CHECK (length("chain") <= 32),
  "address" TEXT NOT NULL CHECK (length("address") <= 64),
  "symbol" TEXT NOT NULL CHECK (length("symbol") <= 16),
  "decimals" INTEGER NOT NULL CHECK ("decimals" BETWEEN -32768 AND 32767),
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  PRIMARY KEY ("id"),
  CONSTRAINT "tokens_chain_check" CHECK ("chain" <> ''),
  CONSTRAINT "tokens_address_check" CHECK ("address" <> ''),
  CONSTRAINT "tokens_decimals_check" CHECK ("decimals" BETWEEN 0 AND 77)
) STRICT;

-- create table tokens
CREATE UNIQUE INDEX "tokens_chain_address_key" ON "tokens" ("chain", "address");

-- create table payments
CREATE TABLE "payments" (
  "id" TEXT NOT NULL,
  "token_id" TEXT NOT NULL,
  "chain" TEXT NOT NULL CHECK (length("chain") <= 32),
  "address" TEXT NOT NULL CHECK (length("address") <= 64),
  "amount" TEXT NOT NULL CHECK (length("amount") = 79 AND "amount" GLOB '[-0]*' AND substr("amount", 2) NOT GLOB '*[^.0-9]*'),
  "status" TEXT NOT NULL DEFAULT 'pending' CHECK ("status" IN ('pending', 'detected', 'confirmed', 'expired', 'failed')),
  "confirmations" INTEGER NOT NULL DEFAULT 0 CHECK ("confirmations" BETWEEN -2147483648 AND 2147483647),
  "detected_in_block" INTEGER,
  "expires_at" TEXT NOT NULL,
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  PRIMARY KEY ("id"),
  CONSTRAINT "payments_chain_check" CHECK ("chain" <> ''),
  CONSTRAINT "payments_address_check" CHECK ("address" <> ''),
  CONSTRAINT "payments_amount_check" CHECK ("amount" > '0000000000000000000000000000000000000000000000000000000000000000000000000000000'),
  CONSTRAINT "payments_confirmations_check" CHECK ("confirmations" >= 0),
  CONSTRAINT "confirmed_has_block" CHECK (("status" <> 'confirmed') OR ("detected_in_block" IS NOT NULL)),
  FOREIGN KEY ("token_id") REFERENCES "tokens" ("id") ON DELETE RESTRICT
) STRICT;

-- create table payments
CREATE UNIQUE INDEX "payments_chain_address_key" ON "payments" ("chain", "address");

-- create table payments
CREATE INDEX "payments_expires_at_idx" ON "payments" ("expires_at");

-- create table payments
CREATE INDEX "open_payments" ON "payments" ("status", "expires_at" DESC) WHERE "status" = 'pending';

-- create table transactions
CREATE TABLE "transactions" (
  "id" TEXT NOT NULL,
  "payment_id" TEXT NOT NULL,
  "tx_hash" TEXT NOT NULL CHECK (length("tx_hash") <= 80),
  "block_number" INTEGER,
  "confirmations" INTEGER NOT NULL DEFAULT 0 CHECK ("confirmations" BETWEEN -2147483648 AND 2147483647),
  "status" TEXT NOT NULL DEFAULT 'pending' CHECK ("status" IN ('pending', 'confirmed', 'failed')),
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  PRIMARY KEY ("id"),
  CONSTRAINT "transactions_block_number_check" CHECK ("block_number" >= 0),
  CONSTRAINT "transactions_confirmations_check" CHECK ("confirmations" >= 0),
  FOREIGN KEY ("payment_id") REFERENCES "payments" ("id") ON DELETE CASCADE
) STRICT;

-- create table transactions
CREATE UNIQUE INDEX "transactions_tx_hash_key" ON "transactions" ("tx_hash");

-- create table transactions
CREATE INDEX "transactions_payment_id_idx" ON "transactions" ("payment_id");

-- data step begin
-- data step end
