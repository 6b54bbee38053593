-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values of pets.vet_id without a counterpart, values of pets.owner_id without a counterpart, values of owners.id without a counterpart

-- guard: {} rows of pets have a value in vet_id that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "pets" WHERE NOT ("vet_id" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of pets have a value in owner_id that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "pets" WHERE NOT ("owner_id" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of owners have a value in id that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "owners" WHERE NOT ("id" BETWEEN -2147483648 AND 2147483647);

-- alter column pets.vet_id: int64? becomes int32?
ALTER TABLE "pets" DROP CONSTRAINT "pets_vet_id_fkey";

-- alter column pets.vet_id: int64? becomes int32?
ALTER TABLE "pets" ALTER COLUMN "vet_id" TYPE integer USING "vet_id"::integer;

-- alter column pets.owner_id: int64 becomes int32
ALTER TABLE "pets" DROP CONSTRAINT "pets_owner_id_fkey";

-- alter column pets.owner_id: int64 becomes int32
ALTER TABLE "pets" ALTER COLUMN "owner_id" TYPE integer USING "owner_id"::integer;

-- alter column owners.id: int64 becomes int32
ALTER TABLE "owners" ALTER COLUMN "id" TYPE integer USING "id"::integer;

-- put back on pets
ALTER TABLE "pets" ADD CONSTRAINT "pets_vet_id_fkey" FOREIGN KEY ("vet_id") REFERENCES "owners" ("id") ON DELETE SET NULL;

-- put back on pets
ALTER TABLE "pets" ADD CONSTRAINT "pets_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owners" ("id") ON DELETE CASCADE;

-- data step begin
-- data step end
