-- revision: 20261012183000_trip_photos
-- parent: 20260918071500_users_trips_and_tags
-- schema: contravento
-- database: sqlite
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table trip_photos
DROP TABLE "trip_photos";

-- data step begin
-- data step end
