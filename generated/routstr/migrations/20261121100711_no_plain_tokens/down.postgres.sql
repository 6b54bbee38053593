-- revision: 20261121100711_no_plain_tokens
-- parent: 20261121100658_sealed_tokens
-- schema: routstr
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: values of withdrawals.token stay lost

-- alter column withdrawals.sealed_token: bytes becomes bytes?
ALTER TABLE "withdrawals" ALTER COLUMN "sealed_token" DROP NOT NULL;

-- add column withdrawals.token bytes
ALTER TABLE "withdrawals" ADD COLUMN "token" bytea DEFAULT '\x'::bytea NOT NULL;

-- add column withdrawals.token bytes
ALTER TABLE "withdrawals" ALTER COLUMN "token" DROP DEFAULT;

-- data step begin
-- call open_tokens
-- data step end
