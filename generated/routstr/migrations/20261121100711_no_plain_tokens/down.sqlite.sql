-- revision: 20261121100711_no_plain_tokens
-- parent: 20261121100658_sealed_tokens
-- schema: routstr
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: values of withdrawals.token stay lost

-- rebuild "withdrawals" ("id", "api_key_id", "amount", "sealed_token", "mint_url", "status", "created_at", "completed_at", "error_message", "retry_count")
-- alter column withdrawals.sealed_token: bytes becomes bytes?; add column withdrawals.token bytes
CREATE TABLE "strata_new_withdrawals" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "api_key_id" INTEGER NOT NULL,
  "amount" INTEGER NOT NULL,
  "sealed_token" BLOB,
  "mint_url" TEXT NOT NULL CHECK (length("mint_url") <= 500),
  "status" TEXT NOT NULL DEFAULT 'pending' CHECK ("status" IN ('pending', 'completed', 'failed')),
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "completed_at" TEXT,
  "error_message" TEXT,
  "retry_count" INTEGER NOT NULL DEFAULT 0 CHECK ("retry_count" BETWEEN -2147483648 AND 2147483647),
  "token" BLOB NOT NULL,
  CONSTRAINT "withdrawals_amount_check" CHECK ("amount" > 0),
  CONSTRAINT "withdrawals_mint_url_check" CHECK ("mint_url" GLOB 'https://*'),
  CONSTRAINT "withdrawals_retry_count_check" CHECK ("retry_count" BETWEEN 0 AND 100),
  CONSTRAINT "completed_has_time" CHECK (("status" <> 'completed') OR ("completed_at" IS NOT NULL)),
  FOREIGN KEY ("api_key_id") REFERENCES "api_keys" ("id") ON DELETE RESTRICT
) STRICT;

-- copy the rows of withdrawals
INSERT INTO "strata_new_withdrawals" ("id", "api_key_id", "amount", "sealed_token", "mint_url", "status", "created_at", "completed_at", "error_message", "retry_count", "token") SELECT "id", "api_key_id", "amount", "sealed_token", "mint_url", "status", "created_at", "completed_at", "error_message", "retry_count", X'' FROM "withdrawals";

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

-- indexes of withdrawals
CREATE INDEX "pending_withdrawals" ON "withdrawals" ("status", "created_at") WHERE "status" = 'pending';
-- end rebuild

-- data step begin
-- call open_tokens
-- data step end
