-- revision: 20261121084512_search_trips
-- parent: 20261012183000_trip_photos
-- schema: contravento
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- step 1: transaction

-- data step begin
-- data step end

-- step 2: alone

-- add search trips_title_description_search on trips
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_trips_title_description_search";

-- add search trips_title_description_search on trips
CREATE INDEX CONCURRENTLY "strata_new_trips_title_description_search" ON "trips" USING gin ((to_tsvector('english', left(translate(coalesce(CAST("title" AS text), '') || ' ' || coalesce(CAST("description" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)), 250000))));

-- step 3: transaction

-- add search trips_title_description_search on trips
ALTER INDEX "strata_new_trips_title_description_search" RENAME TO "trips_title_description_search";
