-- revision: 20261005162000_withdrawal_status
-- parent: 20260916100000_keys_transactions_and_withdrawals
-- schema: routstr
-- database: postgres
-- direction: up
-- mode: transaction
-- loses: nothing

-- create enum withdrawal_status
CREATE TYPE "withdrawal_status" AS ENUM ('pending', 'completed', 'failed');

-- add column api_keys.allowed_models text(100)[] default []
ALTER TABLE "api_keys" ADD COLUMN "allowed_models" varchar(100)[] COLLATE "C" DEFAULT ARRAY[]::varchar(100)[] NOT NULL;

-- add column withdrawals.status withdrawal_status default withdrawal_status.pending
ALTER TABLE "withdrawals" ADD COLUMN "status" "withdrawal_status" DEFAULT 'pending'::"withdrawal_status" NOT NULL;

-- add check completed_has_time on withdrawals
ALTER TABLE "withdrawals" ADD CONSTRAINT "completed_has_time" CHECK (("status" <> 'completed'::"withdrawal_status") OR ("completed_at" IS NOT NULL));

-- add index pending_withdrawals on withdrawals
CREATE INDEX "pending_withdrawals" ON "withdrawals" ("status", "created_at") WHERE "status" = 'pending'::"withdrawal_status";

-- data step begin
UPDATE withdrawals SET status = 'completed' WHERE completed_at IS NOT NULL;
UPDATE withdrawals SET status = 'failed' WHERE completed_at IS NULL AND error_message IS NOT NULL;
-- data step end
