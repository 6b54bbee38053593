-- revision: 20261005162000_withdrawal_status
-- parent: 20260916100000_keys_transactions_and_withdrawals
-- schema: routstr
-- database: postgres
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop index pending_withdrawals on withdrawals
DROP INDEX "pending_withdrawals";

-- drop check completed_has_time on withdrawals
ALTER TABLE "withdrawals" DROP CONSTRAINT "completed_has_time";

-- drop column withdrawals.status
ALTER TABLE "withdrawals" DROP COLUMN "status";

-- drop column api_keys.allowed_models
ALTER TABLE "api_keys" DROP COLUMN "allowed_models";

-- drop enum withdrawal_status
DROP TYPE "withdrawal_status";

-- data step begin
-- data step end
