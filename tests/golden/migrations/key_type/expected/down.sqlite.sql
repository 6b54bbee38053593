-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: lossy: values of pets.vet_id without a counterpart, values of pets.owner_id without a counterpart, values of owners.id without a counterpart

-- guard: {} rows of pets have a value in vet_id that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "pets" WHERE NOT ("vet_id" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of pets have a value in owner_id that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "pets" WHERE NOT ("owner_id" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of owners have a value in id that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "owners" WHERE NOT ("id" BETWEEN -2147483648 AND 2147483647);

-- rebuild "pets" ("id", "owner_id", "vet_id")
-- alter column pets.vet_id: int64? becomes int32?; alter column pets.owner_id: int64 becomes int32
CREATE TABLE "strata_new_pets" (
  "id" INTEGER NOT NULL,
  "owner_id" INTEGER NOT NULL CHECK ("owner_id" BETWEEN -2147483648 AND 2147483647),
  "vet_id" INTEGER CHECK ("vet_id" BETWEEN -2147483648 AND 2147483647),
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

-- rebuild "owners" ("id", "name")
-- alter column owners.id: int64 becomes int32
CREATE TABLE "strata_new_owners" (
  "id" INTEGER NOT NULL CHECK ("id" BETWEEN -2147483648 AND 2147483647),
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

-- data step begin
-- data step end
