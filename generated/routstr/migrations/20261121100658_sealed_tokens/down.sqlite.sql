-- revision: 20261121100658_sealed_tokens
-- parent: 20261121100656_owners_and_search
-- schema: routstr
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: values of withdrawals.sealed_token

-- drop column withdrawals.sealed_token
ALTER TABLE "withdrawals" DROP COLUMN "sealed_token";

-- data step begin
-- data step end
