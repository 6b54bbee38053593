-- revision: 20260916100000_keys_transactions_and_withdrawals
-- parent:
-- schema: routstr
-- database: postgres
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table withdrawals
DROP TABLE "withdrawals";

-- drop table transactions
DROP TABLE "transactions";

-- drop table api_keys
DROP TABLE "api_keys";

-- drop enum transaction_type
DROP TYPE "transaction_type";

-- data step begin
-- data step end
