-- revision: 20261121100658_sealed_tokens
-- parent: 20261121100656_owners_and_search
-- schema: routstr
-- database: postgres
-- direction: up
-- mode: transaction
-- down: structure: values of withdrawals.sealed_token

-- add column withdrawals.sealed_token bytes?
ALTER TABLE "withdrawals" ADD COLUMN "sealed_token" bytea;

-- data step begin
-- SQL cannot encrypt: the program does.
-- call seal_tokens
-- data step end
