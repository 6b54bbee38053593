-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: lossy: values of visits.origin_code without a counterpart, values of visits.place_code without a counterpart, values of places.code without a counterpart

-- index visits_place_land_place_code_idx on visits leaves or changes
DROP INDEX "visits_place_land_place_code_idx";

-- rename column visits.from_code to origin_code
ALTER TABLE "visits" RENAME COLUMN "from_code" TO "origin_code";

-- rename column visits.from_land to origin_country
ALTER TABLE "visits" RENAME COLUMN "from_land" TO "origin_country";

-- rename column visits.place_land to place_country
ALTER TABLE "visits" RENAME COLUMN "place_land" TO "place_country";

-- rename column places.land to country
ALTER TABLE "places" RENAME COLUMN "land" TO "country";

-- rebuild "visits" ("id", "place_country", "place_code", "origin_country", "origin_code")
-- drop index visits_place_land_place_code_idx on visits; rename column visits.from_code to origin_code; rename column visits.from_land to origin_country; rename column visits.place_land to place_country; rename reference visits_place_land_place_code_fkey to visits_place_country_place_code_fkey; rename reference visits_from_land_from_code_fkey to visits_origin_country_origin_code_fkey; alter column visits.place_code: int32 becomes int64; alter column visits.origin_code: int32? becomes int64?; add index visits_place_country_place_code_idx on visits
CREATE TABLE "strata_new_visits" (
  "id" INTEGER NOT NULL,
  "place_country" TEXT NOT NULL,
  "place_code" INTEGER NOT NULL,
  "origin_country" TEXT,
  "origin_code" INTEGER,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("place_country", "place_code") REFERENCES "places" ("country", "code"),
  FOREIGN KEY ("origin_country", "origin_code") REFERENCES "places" ("country", "code")
) STRICT;

-- copy the rows of visits
INSERT INTO "strata_new_visits" ("id", "place_country", "place_code", "origin_country", "origin_code") SELECT "id", "place_country", "place_code", "origin_country", "origin_code" FROM "visits";

-- the copy takes the place of visits
DROP TABLE "visits";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of visits
ALTER TABLE "strata_new_visits" RENAME TO "visits";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of visits
CREATE INDEX "visits_place_country_place_code_idx" ON "visits" ("place_country", "place_code");
-- end rebuild

-- rebuild "places" ("country", "code")
-- rename column places.land to country; alter column places.code: int32 becomes int64
CREATE TABLE "strata_new_places" (
  "country" TEXT NOT NULL,
  "code" INTEGER NOT NULL,
  PRIMARY KEY ("country", "code")
) STRICT;

-- copy the rows of places
INSERT INTO "strata_new_places" (rowid, "country", "code") SELECT rowid, "country", "code" FROM "places";

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
