-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: rows of pets, rows of owners stay lost

-- create table owners
CREATE TABLE "owners" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;

-- create table owners
CREATE UNIQUE INDEX "owners_name_key" ON "owners" ("name");

-- create table pets
CREATE TABLE "pets" (
  "id" INTEGER NOT NULL,
  "owner_id" INTEGER NOT NULL,
  "vet_id" INTEGER,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("owner_id") REFERENCES "owners" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("vet_id") REFERENCES "owners" ("id") ON DELETE SET NULL
) STRICT;

-- data step begin
-- data step end
