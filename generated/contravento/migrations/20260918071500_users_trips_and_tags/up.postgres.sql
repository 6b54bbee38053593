-- revision: 20260918071500_users_trips_and_tags
-- parent:
-- schema: contravento
-- database: postgres
-- direction: up
-- mode: transaction
-- loses: nothing

-- create enum trip_status
CREATE TYPE "trip_status" AS ENUM ('draft', 'published');

-- create table users
CREATE TABLE "users" (
  "id" uuid NOT NULL,
  "username" varchar(30) COLLATE "C" NOT NULL,
  "email" varchar(255) COLLATE "C" NOT NULL,
  "full_name" varchar(100) COLLATE "C",
  "is_active" boolean DEFAULT true NOT NULL,
  "created_at" timestamptz DEFAULT now() NOT NULL,
  "updated_at" timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT "users_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "users_username_key" UNIQUE ("username"),
  CONSTRAINT "users_email_key" UNIQUE ("email"),
  CONSTRAINT "users_email_check" CHECK ("email" LIKE '%_@_%')
);

-- create table trips
CREATE TABLE "trips" (
  "id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  "title" varchar(200) COLLATE "C" NOT NULL,
  "description" text COLLATE "C" NOT NULL,
  "status" "trip_status" DEFAULT 'draft'::"trip_status" NOT NULL,
  "countries" varchar(2)[] COLLATE "C" DEFAULT ARRAY[]::varchar(2)[] NOT NULL,
  "start_date" date NOT NULL,
  "end_date" date,
  "distance_km" numeric(7, 1),
  "published_at" timestamptz,
  "created_at" timestamptz DEFAULT now() NOT NULL,
  "updated_at" timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT "trips_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "trips_title_check" CHECK (trim("title") <> ''),
  CONSTRAINT "trips_distance_km_check" CHECK ("distance_km" >= 0.0),
  CONSTRAINT "ends_after_start" CHECK ("end_date" >= "start_date"),
  CONSTRAINT "published_has_time" CHECK (("status" = 'draft'::"trip_status") OR ("published_at" IS NOT NULL)),
  CONSTRAINT "trips_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);

-- create table trips
CREATE INDEX "trips_of_user" ON "trips" ("user_id", "status", "created_at" DESC);

-- create table tags
CREATE TABLE "tags" (
  "id" uuid NOT NULL,
  "name" varchar(50) COLLATE "C" NOT NULL,
  "slug" varchar(50) COLLATE "C" NOT NULL,
  CONSTRAINT "tags_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "tags_slug_key" UNIQUE ("slug"),
  CONSTRAINT "tags_slug_check" CHECK ("slug" = lower("slug"))
);

-- create table trip_tags
CREATE TABLE "trip_tags" (
  "trip_id" uuid NOT NULL,
  "tag_id" uuid NOT NULL,
  "created_at" timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT "trip_tags_pkey" PRIMARY KEY ("trip_id", "tag_id"),
  CONSTRAINT "trip_tags_trip_id_fkey" FOREIGN KEY ("trip_id") REFERENCES "trips" ("id") ON DELETE CASCADE,
  CONSTRAINT "trip_tags_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON DELETE CASCADE
);

-- create table trip_tags
CREATE INDEX "trip_tags_tag_id_idx" ON "trip_tags" ("tag_id");

-- create table user_stats
CREATE TABLE "user_stats" (
  "user_id" uuid NOT NULL,
  "trip_count" integer DEFAULT 0 NOT NULL,
  "total_km" numeric(9, 1) DEFAULT 0.0 NOT NULL,
  "countries" varchar(2)[] COLLATE "C" DEFAULT ARRAY[]::varchar(2)[] NOT NULL,
  "last_trip_at" date,
  "updated_at" timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT "user_stats_pkey" PRIMARY KEY ("user_id"),
  CONSTRAINT "user_stats_trip_count_check" CHECK ("trip_count" >= 0),
  CONSTRAINT "user_stats_total_km_check" CHECK ("total_km" >= 0.0),
  CONSTRAINT "user_stats_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);

-- data step begin
-- data step end
