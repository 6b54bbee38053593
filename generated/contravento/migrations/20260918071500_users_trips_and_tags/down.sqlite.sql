-- revision: 20260918071500_users_trips_and_tags
-- parent:
-- schema: contravento
-- database: sqlite
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table user_stats
DROP TABLE "user_stats";

-- drop table trip_tags
DROP TABLE "trip_tags";

-- drop table tags
DROP TABLE "tags";

-- drop table trips
DROP TABLE "trips";

-- drop table users
DROP TABLE "users";

-- data step begin
-- data step end
