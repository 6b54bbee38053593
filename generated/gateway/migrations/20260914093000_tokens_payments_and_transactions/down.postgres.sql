-- revision: 20260914093000_tokens_payments_and_transactions
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
