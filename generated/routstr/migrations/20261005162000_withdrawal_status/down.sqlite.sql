-- revision: 20261005162000_withdrawal_status
-- parent: 20260916100000_keys_transactions_and_withdrawals
-- schema: routstr
-- database: sqlite
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- index pending_withdrawals on withdrawals leaves or changes
DROP INDEX "pending_withdrawals";

-- rebuild "withdrawals" ("id", "api_key_id", "amount", "token", "mint_url", "created_at", "completed_at", "error_message", "retry_count", "status")
-- drop index pending_withdrawals on withdrawals; drop check completed_has_time on withdrawals; drop column withdrawals.status
CREATE TABLE "strata_new_withdrawals" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "api_key_id" INTEGER NOT NULL,
  "amount" INTEGER NOT NULL,
  "token" BLOB NOT NULL,
  "mint_url" TEXT NOT NULL CHECK (length("mint_url") <= 500),
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "completed_at" TEXT,
  "error_message" TEXT,
  "retry_count" INTEGER NOT NULL DEFAULT 0 CHECK ("retry_count" BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT "withdrawals_amount_check" CHECK ("amount" > 0),
  CONSTRAINT "withdrawals_mint_url_check" CHECK ("mint_url" GLOB 'https://*'),
  CONSTRAINT "withdrawals_retry_count_check" CHECK ("retry_count" BETWEEN 0 AND 100),
  FOREIGN KEY ("api_key_id") REFERENCES "api_keys" ("id") ON DELETE RESTRICT
) STRICT;

-- copy the rows of withdrawals
INSERT INTO "strata_new_withdrawals" ("id", "api_key_id", "amount", "token", "mint_url", "created_at", "completed_at", "error_message", "retry_count") SELECT "id", "api_key_id", "amount", "token", "mint_url", "created_at", "completed_at", "error_message", "retry_count" FROM "withdrawals";

-- the copy takes the place of withdrawals
DROP TABLE "withdrawals";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of withdrawals
ALTER TABLE "strata_new_withdrawals" RENAME TO "withdrawals";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of withdrawals
CREATE INDEX "withdrawals_api_key_id_idx" ON "withdrawals" ("api_key_id");
-- end rebuild

-- drop column api_keys.allowed_models
ALTER TABLE "api_keys" DROP COLUMN "allowed_models";

-- data step begin
-- data step end
