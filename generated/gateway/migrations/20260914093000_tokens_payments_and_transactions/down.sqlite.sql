-- revision: 20260914093000_tokens_payments_and_transactions
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
