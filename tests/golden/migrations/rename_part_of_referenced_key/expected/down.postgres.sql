-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: steps
-- down: lossy: values of visits.origin_code without a counterpart, values of visits.place_code without a counterpart, values of places.code without a counterpart

-- guard: {} rows of visits have a value in origin_code that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "visits" WHERE NOT ("origin_code" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of visits have a value in place_code that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "visits" WHERE NOT ("place_code" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of places have a value in code that is no int32 (for example country, code {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("country" AS TEXT) || ', ' || CAST("code" AS TEXT)) FROM "places" WHERE NOT ("code" BETWEEN -2147483648 AND 2147483647);

-- step 1: transaction

-- drop index visits_place_country_place_code_idx on visits
DROP INDEX "visits_place_country_place_code_idx";

-- alter column visits.origin_code: int64? becomes int32?
ALTER TABLE "visits" DROP CONSTRAINT "visits_origin_country_origin_code_fkey";

-- alter column visits.origin_code: int64? becomes int32?
ALTER TABLE "visits" ALTER COLUMN "origin_code" TYPE integer USING "origin_code"::integer;

-- alter column visits.place_code: int64 becomes int32
ALTER TABLE "visits" DROP CONSTRAINT "visits_place_country_place_code_fkey";

-- alter column visits.place_code: int64 becomes int32
ALTER TABLE "visits" ALTER COLUMN "place_code" TYPE integer USING "place_code"::integer;

-- alter column places.code: int64 becomes int32
ALTER TABLE "places" ALTER COLUMN "code" TYPE integer USING "code"::integer;

-- rename column visits.origin_code to from_code
ALTER TABLE "visits" RENAME COLUMN "origin_code" TO "from_code";

-- rename column visits.origin_code to from_code
ALTER TABLE "visits" RENAME COLUMN "origin_country" TO "from_land";

-- rename column visits.origin_code to from_code
ALTER TABLE "visits" RENAME COLUMN "place_country" TO "place_land";

-- rename column places.country to land
ALTER TABLE "places" RENAME COLUMN "country" TO "land";

-- put back on visits
ALTER TABLE "visits" ADD CONSTRAINT "visits_from_land_from_code_fkey" FOREIGN KEY ("from_land", "from_code") REFERENCES "places" ("land", "code");

-- put back on visits
ALTER TABLE "visits" ADD CONSTRAINT "visits_place_land_place_code_fkey" FOREIGN KEY ("place_land", "place_code") REFERENCES "places" ("land", "code");

-- data step begin
-- data step end

-- step 2: alone

-- add index visits_place_land_place_code_idx on visits
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_visits_place_land_place_code_idx";

-- add index visits_place_land_place_code_idx on visits
CREATE INDEX CONCURRENTLY "strata_new_visits_place_land_place_code_idx" ON "visits" ("place_land", "place_code");

-- step 3: transaction

-- add index visits_place_land_place_code_idx on visits
ALTER INDEX "strata_new_visits_place_land_place_code_idx" RENAME TO "visits_place_land_place_code_idx";
