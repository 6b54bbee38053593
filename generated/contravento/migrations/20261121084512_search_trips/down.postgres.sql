-- revision: 20261121084512_search_trips
-- parent: 20261012183000_trip_photos
-- schema: contravento
-- database: postgres
-- direction: down
-- mode: steps
-- down: exact

-- step 1: transaction

-- drop search trips_title_description_search on trips
ALTER INDEX "trips_title_description_search" RENAME TO "strata_old_trips_title_description_search";

-- data step begin
-- data step end

-- step 2: alone

-- drop search trips_title_description_search on trips
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_trips_title_description_search";
