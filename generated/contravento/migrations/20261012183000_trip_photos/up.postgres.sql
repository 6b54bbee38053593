-- revision: 20261012183000_trip_photos
-- parent: 20260918071500_users_trips_and_tags
-- schema: contravento
-- database: postgres
-- direction: up
-- mode: transaction
-- loses: nothing

-- create table trip_photos
CREATE TABLE "trip_photos" (
  "id" uuid NOT NULL,
  "trip_id" uuid NOT NULL,
  "file_url" varchar(500) COLLATE "C" NOT NULL,
  "caption" varchar(500) COLLATE "C",
  "order" integer DEFAULT 0 NOT NULL,
  "created_at" timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT "trip_photos_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "trip_photos_trip_id_order_key" UNIQUE ("trip_id", "order"),
  CONSTRAINT "trip_photos_order_check" CHECK ("order" >= 0),
  CONSTRAINT "trip_photos_trip_id_fkey" FOREIGN KEY ("trip_id") REFERENCES "trips" ("id") ON DELETE CASCADE
);

-- data step begin
-- data step end
