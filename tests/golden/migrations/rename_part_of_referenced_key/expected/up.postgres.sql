-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: lossy: values of visits.origin_code without a counterpart, values of visits.place_code without a counterpart, values of places.code without a counterpart

-- step 1: transaction

-- drop index visits_place_land_place_code_idx on visits
DROP INDEX "visits_place_land_place_code_idx";

-- rename column places.land to country
ALTER TABLE "places" RENAME COLUMN "land" TO "country";

-- rename column visits.from_code to origin_code
ALTER TABLE "visits" RENAME COLUMN "from_code" TO "origin_code";

-- rename column visits.from_code to origin_code
ALTER TABLE "visits" RENAME COLUMN "from_land" TO "origin_country";

-- rename column visits.from_code to origin_code
ALTER TABLE "visits" RENAME COLUMN "place_land" TO "place_country";

-- rename reference visits_place_land_place_code_fkey to visits_place_country_place_code_fkey
ALTER TABLE "visits" RENAME CONSTRAINT "visits_place_land_place_code_fkey" TO "visits_place_country_place_code_fkey";

-- rename reference visits_from_land_from_code_fkey to visits_origin_country_origin_code_fkey
ALTER TABLE "visits" RENAME CONSTRAINT "visits_from_land_from_code_fkey" TO "visits_origin_country_origin_code_fkey";

-- alter column places.code: int32 becomes int64
ALTER TABLE "places" ALTER COLUMN "code" TYPE bigint USING "code"::bigint;

-- alter column visits.place_code: int32 becomes int64
ALTER TABLE "visits" ALTER COLUMN "place_code" TYPE bigint USING "place_code"::bigint;

-- alter column visits.origin_code: int32? becomes int64?
ALTER TABLE "visits" ALTER COLUMN "origin_code" TYPE bigint USING "origin_code"::bigint;

-- data step begin
-- data step end

-- step 2: alone

-- add index visits_place_country_place_code_idx on visits
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_visits_place_country_place_code_idx";

-- add index visits_place_country_place_code_idx on visits
CREATE INDEX CONCURRENTLY "strata_new_visits_place_country_place_code_idx" ON "visits" ("place_country", "place_code");

-- step 3: transaction

-- add index visits_place_country_place_code_idx on visits
ALTER INDEX "strata_new_visits_place_country_place_code_idx" RENAME TO "visits_place_country_place_code_idx";
