-- revision: 20261002140500_token_switch_and_chain_states
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
