-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- guard: {} rows of pets name a row of owners that is not there (for example id {}); change or remove them first
SELECT count(*), min(CAST(c."id" AS TEXT)) FROM "pets" AS c WHERE c."owner_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "owners" AS p WHERE p."id" = c."owner_id");

-- rebuild "pets" ("id", "owner_id", "vet_id")
-- add reference pets_owner_id_fkey on pets
CREATE TABLE "strata_new_pets" (
  "id" INTEGER NOT NULL,
  "owner_id" INTEGER NOT NULL,
  "vet_id" INTEGER,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("vet_id") REFERENCES "owners" ("id") ON DELETE SET NULL,
  FOREIGN KEY ("owner_id") REFERENCES "owners" ("id") ON DELETE CASCADE
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
