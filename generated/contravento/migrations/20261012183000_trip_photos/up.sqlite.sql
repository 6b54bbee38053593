-- revision: 20261012183000_trip_photos
-- parent: 20260918071500_users_trips_and_tags
-- schema: contravento
-- database: sqlite
-- direction: up
-- mode: transaction
-- loses: nothing

-- create table trip_photos
CREATE TABLE "trip_photos" (
  "id" TEXT NOT NULL,
  "trip_id" TEXT NOT NULL,
  "file_url" TEXT NOT NULL CHECK (length("file_url") <= 500),
  "caption" TEXT CHECK (length("caption") <= 500),
  "order" INTEGER NOT NULL DEFAULT 0 CHECK ("order" BETWEEN -2147483648 AND 2147483647),
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  PRIMARY KEY ("id"),
  CONSTRAINT "trip_photos_order_check" CHECK ("order" >= 0),
  FOREIGN KEY ("trip_id") REFERENCES "trips" ("id") ON DELETE CASCADE
) STRICT;

-- create table trip_photos
CREATE UNIQUE INDEX "trip_photos_trip_id_order_key" ON "trip_photos" ("trip_id", "order");

-- data step begin
-- data step end
