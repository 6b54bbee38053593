-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- guard: {} rows of pets name a row of owners that is not there (for example id {}); change or remove them first
SELECT count(*), min(CAST(c."id" AS TEXT)) FROM "pets" AS c WHERE c."owner_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "owners" AS p WHERE p."id" = c."owner_id");

-- step 1: transaction

-- drop reference pets_owner_id_fkey on pets
ALTER TABLE "pets" DROP CONSTRAINT "pets_owner_id_fkey";

-- add reference pets_owner_id_fkey on pets
ALTER TABLE "pets" ADD CONSTRAINT "pets_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owners" ("id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;

-- data step begin
-- data step end

-- step 2: transaction

-- add reference pets_owner_id_fkey on pets
ALTER TABLE "pets" VALIDATE CONSTRAINT "pets_owner_id_fkey";
