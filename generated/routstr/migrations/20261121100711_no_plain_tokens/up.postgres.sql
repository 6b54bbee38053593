-- revision: 20261121100711_no_plain_tokens
-- parent: 20261121100658_sealed_tokens
-- schema: routstr
-- database: postgres
-- direction: up
-- mode: steps
-- down: structure: values of withdrawals.token stay lost

-- guard: {} rows of withdrawals have no sealed_token (for example id {}); give them a value first, or say @fill(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "withdrawals" WHERE "sealed_token" IS NULL;

-- step 1: transaction

-- drop column withdrawals.token
ALTER TABLE "withdrawals" DROP COLUMN "token";

-- data step begin
-- data step end

-- step 2: transaction

-- alter column withdrawals.sealed_token: bytes? becomes bytes
ALTER TABLE "withdrawals" ADD CONSTRAINT "strata_not_null_sealed_token" CHECK ("sealed_token" IS NOT NULL) NOT VALID;

-- step 3: transaction

-- alter column withdrawals.sealed_token: bytes? becomes bytes
ALTER TABLE "withdrawals" VALIDATE CONSTRAINT "strata_not_null_sealed_token";

-- step 4: transaction

-- alter column withdrawals.sealed_token: bytes? becomes bytes
ALTER TABLE "withdrawals" ALTER COLUMN "sealed_token" SET NOT NULL;

-- alter column withdrawals.sealed_token: bytes? becomes bytes
ALTER TABLE "withdrawals" DROP CONSTRAINT "strata_not_null_sealed_token";
