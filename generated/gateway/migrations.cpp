// Made by strata from the schema `gateway`; do not edit.
#include <strata/migration.hpp>

namespace gateway {

const strata::History& migrations();

namespace {

constexpr strata::Migration revisions[] = {
    {
        .id = "20260914093000_tokens_payments_and_transactions",
        .parent = "",
        .hash = "69dd043a9206b7d2ee4643f3e1c88e97f79acae7d5b1090c70a48dac803a0ce5",
        .up_sqlite = R"sql(-- revision: 20260914093000_tokens_payments_and_transactions
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
)sql",
        .down_sqlite = R"sql(-- revision: 20260914093000_tokens_payments_and_transactions
-- parent:
-- schema: gateway
-- database: sqlite
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table transactions
DROP TABLE "transactions";

-- drop table payments
DROP TABLE "payments";

-- drop table tokens
DROP TABLE "tokens";

-- data step begin
-- data step end
)sql",
        .up_postgres = R"sql(-- revision: 20260914093000_tokens_payments_and_transactions
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
)sql",
        .down_postgres = R"sql(-- revision: 20260914093000_tokens_payments_and_transactions
-- parent:
-- schema: gateway
-- database: postgres
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table transactions
DROP TABLE "transactions";

-- drop table payments
DROP TABLE "payments";

-- drop table tokens
DROP TABLE "tokens";

-- drop enum transaction_status
DROP TYPE "transaction_status";

-- drop enum payment_status
DROP TYPE "payment_status";

-- data step begin
-- data step end
)sql",
    },
    {
        .id = "20261002140500_token_switch_and_chain_states",
        .parent = "20260914093000_tokens_payments_and_transactions",
        .hash = "9be732d4259dadced21de04469d7442536408ff2b92d78e30caf1418b0cf8ace",
        .up_sqlite = R"sql(-- revision: 20261002140500_token_switch_and_chain_states
-- parent: 20260914093000_tokens_payments_and_transactions
-- schema: gateway
-- database: sqlite
-- direction: up
-- mode: transaction
-- loses: nothing

-- create table chain_states
CREATE TABLE "chain_states" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "chain" TEXT NOT NULL CHECK (length("chain") <= 32),
  "last_scanned_block" INTEGER NOT NULL DEFAULT 0,
  "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  CONSTRAINT "chain_states_chain_check" CHECK ("chain" <> ''),
  CONSTRAINT "chain_states_last_scanned_block_check" CHECK ("last_scanned_block" >= 0)
) STRICT;

-- create table chain_states
CREATE UNIQUE INDEX "chain_states_chain_key" ON "chain_states" ("chain");

-- add column tokens.enabled bool default true
ALTER TABLE "tokens" ADD COLUMN "enabled" INTEGER NOT NULL DEFAULT 1 CHECK ("enabled" IN (0, 1));

-- data step begin
-- data step end
)sql",
        .down_sqlite = R"sql(-- revision: 20261002140500_token_switch_and_chain_states
-- parent: 20260914093000_tokens_payments_and_transactions
-- schema: gateway
-- database: sqlite
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table chain_states
DROP TABLE "chain_states";

-- drop column tokens.enabled
ALTER TABLE "tokens" DROP COLUMN "enabled";

-- data step begin
-- data step end
)sql",
        .up_postgres = R"sql(-- revision: 20261002140500_token_switch_and_chain_states
-- parent: 20260914093000_tokens_payments_and_transactions
-- schema: gateway
-- database: postgres
-- direction: up
-- mode: transaction
-- loses: nothing

-- create table chain_states
CREATE TABLE "chain_states" (
  "id" bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  "chain" varchar(32) COLLATE "C" NOT NULL,
  "last_scanned_block" bigint DEFAULT 0 NOT NULL,
  "updated_at" timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT "chain_states_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "chain_states_chain_key" UNIQUE ("chain"),
  CONSTRAINT "chain_states_chain_check" CHECK ("chain" <> ''),
  CONSTRAINT "chain_states_last_scanned_block_check" CHECK ("last_scanned_block" >= 0)
);

-- add column tokens.enabled bool default true
ALTER TABLE "tokens" ADD COLUMN "enabled" boolean DEFAULT true NOT NULL;

-- data step begin
-- data step end
)sql",
        .down_postgres = R"sql(-- revision: 20261002140500_token_switch_and_chain_states
-- parent: 20260914093000_tokens_payments_and_transactions
-- schema: gateway
-- database: postgres
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop column tokens.enabled
ALTER TABLE "tokens" DROP COLUMN "enabled";

-- drop table chain_states
DROP TABLE "chain_states";

-- data step begin
-- data step end
)sql",
    },
};

}  // namespace

const strata::History& migrations() {
  static constexpr strata::History history{"gateway", revisions};
  return history;
}

}  // namespace gateway
