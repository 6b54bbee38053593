-- revision: 20261121084512_search_trips
-- parent: 20261012183000_trip_photos
-- schema: contravento
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- drop search trips_title_description_search
DROP TRIGGER "trips_title_description_search_insert";
DROP TRIGGER "trips_title_description_search_delete";
DROP TRIGGER "trips_title_description_search_update";
DROP TABLE "trips_title_description_search";
DROP TABLE "trips_title_description_search_rows";

-- data step begin
-- data step end
