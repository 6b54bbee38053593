-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of pets.vet_id without a counterpart, values of pets.owner_id without a counterpart, values of owners.id without a counterpart

-- alter column owners.id: int32 becomes int64
ALTER TABLE "owners" ALTER COLUMN "id" TYPE bigint USING "id"::bigint;

-- alter column pets.owner_id: int32 becomes int64
ALTER TABLE "pets" ALTER COLUMN "owner_id" TYPE bigint USING "owner_id"::bigint;

-- alter column pets.vet_id: int32? becomes int64?
ALTER TABLE "pets" ALTER COLUMN "vet_id" TYPE bigint USING "vet_id"::bigint;

-- data step begin
-- data step end
