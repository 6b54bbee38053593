-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: rows of pets, rows of owners stay lost

-- create table owners
CREATE TABLE "owners" (
  "id" bigint NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  CONSTRAINT "owners_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "owners_name_key" UNIQUE ("name")
);

-- create table pets
CREATE TABLE "pets" (
  "id" bigint NOT NULL,
  "owner_id" bigint NOT NULL,
  "vet_id" bigint,
  CONSTRAINT "pets_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "pets_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owners" ("id") ON DELETE CASCADE,
  CONSTRAINT "pets_vet_id_fkey" FOREIGN KEY ("vet_id") REFERENCES "owners" ("id") ON DELETE SET NULL
);

-- data step begin
-- data step end
