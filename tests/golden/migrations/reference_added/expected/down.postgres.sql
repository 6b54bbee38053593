-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- drop reference pets_owner_id_fkey on pets
ALTER TABLE "pets" DROP CONSTRAINT "pets_owner_id_fkey";

-- data step begin
-- data step end
