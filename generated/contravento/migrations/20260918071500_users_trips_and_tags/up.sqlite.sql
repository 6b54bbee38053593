-- revision: 20260918071500_users_trips_and_tags
-- parent:
-- schema: contravento
-- database: sqlite
-- direction: up
-- mode: transaction
-- loses: nothing

-- create table users
CREATE TABLE "users" (
  "id" TEXT NOT NULL,
  "username" TEXT NOT NULL CHECK (length("username") <= 30),
  "email" TEXT NOT NULL CHECK (length("email") <= 255),
  "full_name" TEXT CHECK (length("full_name") <= 100),
  "is_active" INTEGER NOT NULL DEFAULT 1 CHECK ("is_active" IN (0, 1)),
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  PRIMARY KEY ("id"),
  CONSTRAINT "users_email_check" CHECK ("email" GLOB '*?@?*')
) STRICT;

-- create table users
CREATE UNIQUE INDEX "users_username_key" ON "users" ("username");

-- create table users
CREATE UNIQUE INDEX "users_email_key" ON "users" ("email");

-- create table trips
CREATE TABLE "trips" (
  "id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "title" TEXT NOT NULL CHECK (length("title") <= 200),
  "description" TEXT NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'published')),
  "countries" TEXT NOT NULL DEFAULT '[]' CHECK (json_type("countries") = 'array'),
  "start_date" TEXT NOT NULL,
  "end_date" TEXT,
  "distance_km" INTEGER CHECK ("distance_km" BETWEEN -9999999 AND 9999999),
  "published_at" TEXT,
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  PRIMARY KEY ("id"),
  CONSTRAINT "trips_title_check" CHECK (trim("title") <> ''),
  CONSTRAINT "trips_distance_km_check" CHECK ("distance_km" >= 0),
  CONSTRAINT "ends_after_start" CHECK ("end_date" >= "start_date"),
  CONSTRAINT "published_has_time" CHECK (("status" = 'draft') OR ("published_at" IS NOT NULL)),
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
) STRICT;

-- create table trips
CREATE INDEX "trips_of_user" ON "trips" ("user_id", "status", "created_at" DESC);

-- create table tags
CREATE TABLE "tags" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL CHECK (length("name") <= 50),
  "slug" TEXT NOT NULL CHECK (length("slug") <= 50),
  PRIMARY KEY ("id"),
  CONSTRAINT "tags_slug_check" CHECK ("slug" = lower("slug"))
) STRICT;

-- create table tags
CREATE UNIQUE INDEX "tags_slug_key" ON "tags" ("slug");

-- create table trip_tags
CREATE TABLE "trip_tags" (
  "trip_id" TEXT NOT NULL,
  "tag_id" TEXT NOT NULL,
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  PRIMARY KEY ("trip_id", "tag_id"),
  FOREIGN KEY ("trip_id") REFERENCES "trips" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON DELETE CASCADE
) STRICT;

-- create table trip_tags
CREATE INDEX "trip_tags_tag_id_idx" ON "trip_tags" ("tag_id");

-- create table user_stats
CREATE TABLE "user_stats" (
  "user_id" TEXT NOT NULL,
  "trip_count" INTEGER NOT NULL DEFAULT 0 CHECK ("trip_count" BETWEEN -2147483648 AND 2147483647),
  "total_km" INTEGER NOT NULL DEFAULT 0 CHECK ("total_km" BETWEEN -999999999 AND 999999999),
  "countries" TEXT NOT NULL DEFAULT '[]' CHECK (json_type("countries") = 'array'),
  "last_trip_at" TEXT,
  "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  PRIMARY KEY ("user_id"),
  CONSTRAINT "user_stats_trip_count_check" CHECK ("trip_count" >= 0),
  CONSTRAINT "user_stats_total_km_check" CHECK ("total_km" >= 0),
  FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
) STRICT;

-- data step begin
-- data step end
