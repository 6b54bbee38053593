-- revision: 20260914093000_tokens_payments_and_transactions
-- parent:
-- schema: gateway
-- database: postgres
-- direction: up
-- mode: transaction
-- loses: nothing

-- create enum payment_status
CREATE TYPE "payment_status" AS ENUM ('pending', 'detected', 'confirmed', 'expired', 'failed');

-- create enum transaction_status
CREATE TYPE "transaction_status" AS ENUM ('pending', 'confirmed', 'failed');

-- create table tokens
CREATE TABLE "tokens" (
  "id" uuid NOT NULL,
  "chain" varchar(32) COLLATE "C" NOT NULL,
  "address" varchar(64) COLLATE "C" NOT NULL,
  "symbol" varchar(16) COLLATE "C" NOT NULL,
  "decimals" smallint NOT NULL,
  "created_at" timestamptz DEFAULT now() NOT NULL,
  "updated_at" timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT "tokens_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "tokens_chain_address_key" UNIQUE ("chain", "address"),
  CONSTRAINT "tokens_chain_check" CHECK ("chain" <> ''),
  CONSTRAINT "tokens_address_check" CHECK ("address" <> ''),
  CONSTRAINT "tokens_decimals_check" CHECK ("decimals" BETWEEN 0 AND 77)
);

-- create table payments
CREATE TABLE "payments" (
  "id" uuid NOT NULL,
  "token_id" uuid NOT NULL,
  "chain" varchar(32) COLLATE "C" NOT NULL,
  "address" varchar(64) COLLATE "C" NOT NULL,
  "amount" numeric(78, 0) NOT NULL,
  "status" "payment_status" DEFAULT 'pending'::"payment_status" NOT NULL,
  "confirmations" integer DEFAULT 0 NOT NULL,
  "detected_in_block" bigint,
  "expires_at" timestamptz NOT NULL,
  "created_at" timestamptz DEFAULT now() NOT NULL,
  "updated_at" timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT "payments_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "payments_chain_address_key" UNIQUE ("chain", "address"),
  CONSTRAINT "payments_chain_check" CHECK ("chain" <> ''),
  CONSTRAINT "payments_address_check" CHECK ("address" <> ''),
  CONSTRAINT "payments_amount_check" CHECK ("amount" > 0),
  CONSTRAINT "payments_confirmations_check" CHECK ("confirmations" >= 0),
  CONSTRAINT "confirmed_has_block" CHECK (("status" <> 'confirmed'::"payment_status") OR ("detected_in_block" IS NOT NULL)),
  CONSTRAINT "payments_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "tokens" ("id") ON DELETE RESTRICT
);

-- create table payments
CREATE INDEX "payments_expires_at_idx" ON "payments" ("expires_at");

-- create table payments
CREATE INDEX "open_payments" ON "payments" ("status", "expires_at" DESC) WHERE "status" = 'pending'::"payment_status";

-- create table transactions
CREATE TABLE "transactions" (
  "id" uuid NOT NULL,
  "payment_id" uuid NOT NULL,
  "tx_hash" varchar(80) COLLATE "C" NOT NULL,
  "block_number" bigint,
  "confirmations" integer DEFAULT 0 NOT NULL,
  "status" "transaction_status" DEFAULT 'pending'::"transaction_status" NOT NULL,
  "created_at" timestamptz DEFAULT now() NOT NULL,
  "updated_at" timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT "transactions_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "transactions_tx_hash_key" UNIQUE ("tx_hash"),
  CONSTRAINT "transactions_block_number_check" CHECK ("block_number" >= 0),
  CONSTRAINT "transactions_confirmations_check" CHECK ("confirmations" >= 0),
  CONSTRAINT "transactions_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments" ("id") ON DELETE CASCADE
);

-- create table transactions
CREATE INDEX "transactions_payment_id_idx" ON "transactions" ("payment_id");

-- data step begin
-- data step end
