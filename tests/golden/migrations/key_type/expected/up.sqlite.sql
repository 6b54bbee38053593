-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: lossy: values of pets.vet_id without a counterpart, values of pets.owner_id without a counterpart, values of owners.id without a counterpart

-- rebuild "owners" ("id", "name")
-- alter column owners.id: int32 becomes int64
CREATE TABLE "strata_new_owners" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of owners
INSERT INTO "strata_new_owners" ("id", "name") SELECT "id", "name" FROM "owners";

-- the copy takes the place of owners
DROP TABLE "owners";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of owners
ALTER TABLE "strata_new_owners" RENAME TO "owners";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of owners
CREATE UNIQUE INDEX "owners_name_key" ON "owners" ("name");
-- end rebuild

-- rebuild "pets" ("id", "owner_id", "vet_id")
-- alter column pets.owner_id: int32 becomes int64; alter column pets.vet_id: int32? becomes int64?
CREATE TABLE "strata_new_pets" (
  "id" INTEGER NOT NULL,
  "owner_id" INTEGER NOT NULL,
  "vet_id" INTEGER,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("owner_id") REFERENCES "owners" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("vet_id") REFERENCES "owners" ("id") ON DELETE SET NULL
) STRICT;

-- copy the rows of pets
INSERT INTO "strata_new_pets" ("id", "owner_id", "vet_id") SELECT "id", "owner_id", "vet_id" FROM "pets";

-- the copy takes the place of pets
DROP TABLE "pets";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of pets
ALTER TABLE "strata_new_pets" RENAME TO "pets";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- data step begin
-- data step end
