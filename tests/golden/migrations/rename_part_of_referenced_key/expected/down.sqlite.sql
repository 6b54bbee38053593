-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: lossy: values of visits.origin_code without a counterpart, values of visits.place_code without a counterpart, values of places.code without a counterpart

-- guard: {} rows of visits have a value in origin_code that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "visits" WHERE NOT ("origin_code" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of visits have a value in place_code that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "visits" WHERE NOT ("place_code" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of places have a value in code that is no int32 (for example country, code {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("country" AS TEXT) || ', ' || CAST("code" AS TEXT)) FROM "places" WHERE NOT ("code" BETWEEN -2147483648 AND 2147483647);

-- index visits_place_country_place_code_idx on visits leaves or changes
DROP INDEX "visits_place_country_place_code_idx";

-- rename column visits.origin_code to from_code
ALTER TABLE "visits" RENAME COLUMN "origin_code" TO "from_code";

-- rename column visits.origin_country to from_land
ALTER TABLE "visits" RENAME COLUMN "origin_country" TO "from_land";

-- rename column visits.place_country to place_land
ALTER TABLE "visits" RENAME COLUMN "place_country" TO "place_land";

-- rename column places.country to land
ALTER TABLE "places" RENAME COLUMN "country" TO "land";

-- rebuild "visits" ("id", "place_land", "place_code", "from_land", "from_code")
-- drop index visits_place_country_place_code_idx on visits; alter column visits.origin_code: int64? becomes int32?; alter column visits.place_code: int64 becomes int32; rename reference visits_origin_country_origin_code_fkey to visits_from_land_from_code_fkey; rename reference visits_place_country_place_code_fkey to visits_place_land_place_code_fkey; rename column visits.origin_code to from_code; rename column visits.origin_country to from_land; rename column visits.place_country to place_land; add index visits_place_land_place_code_idx on visits
CREATE TABLE "strata_new_visits" (
  "id" INTEGER NOT NULL,
  "place_land" TEXT NOT NULL,
  "place_code" INTEGER NOT NULL CHECK ("place_code" BETWEEN -2147483648 AND 2147483647),
  "from_land" TEXT,
  "from_code" INTEGER CHECK ("from_code" BETWEEN -2147483648 AND 2147483647),
  PRIMARY KEY ("id"),
  FOREIGN KEY ("place_land", "place_code") REFERENCES "places" ("land", "code"),
  FOREIGN KEY ("from_land", "from_code") REFERENCES "places" ("land", "code")
) STRICT;

-- copy the rows of visits
INSERT INTO "strata_new_visits" ("id", "place_land", "place_code", "from_land", "from_code") SELECT "id", "place_land", "place_code", "from_land", "from_code" FROM "visits";

-- the copy takes the place of visits
DROP TABLE "visits";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of visits
ALTER TABLE "strata_new_visits" RENAME TO "visits";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of visits
CREATE INDEX "visits_place_land_place_code_idx" ON "visits" ("place_land", "place_code");
-- end rebuild

-- rebuild "places" ("land", "code")
-- alter column places.code: int64 becomes int32; rename column places.country to land
CREATE TABLE "strata_new_places" (
  "land" TEXT NOT NULL,
  "code" INTEGER NOT NULL CHECK ("code" BETWEEN -2147483648 AND 2147483647),
  PRIMARY KEY ("land", "code")
) STRICT;

-- copy the rows of places
INSERT INTO "strata_new_places" (rowid, "land", "code") SELECT rowid, "land", "code" FROM "places";

-- the copy takes the place of places
DROP TABLE "places";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of places
ALTER TABLE "strata_new_places" RENAME TO "places";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- data step begin
-- data step end
