-- revision: 20261002140500_token_switch_and_chain_states
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
