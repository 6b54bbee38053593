// Made by strata from the schema `contravento`; do not edit.
#include <strata/migration.hpp>

namespace contravento {

const strata::History& migrations();

namespace {

constexpr strata::Migration revisions[] = {
    {
        .id = "20260918071500_users_trips_and_tags",
        .parent = "",
        .hash = "d2deee60547c78ee2bf87cf547791628d3d977b072befd1f4f8edbf486c81b42",
        .up_sqlite = R"sql(-- revision: 20260918071500_users_trips_and_tags
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
)sql",
        .down_sqlite = R"sql(-- revision: 20260918071500_users_trips_and_tags
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
)sql",
        .up_postgres = R"sql(-- revision: 20260918071500_users_trips_and_tags
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
)sql",
        .down_postgres = R"sql(-- revision: 20260918071500_users_trips_and_tags
-- parent:
-- schema: contravento
-- database: postgres
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

-- drop enum trip_status
DROP TYPE "trip_status";

-- data step begin
-- data step end
)sql",
    },
    {
        .id = "20261012183000_trip_photos",
        .parent = "20260918071500_users_trips_and_tags",
        .hash = "51e433dd31cd3660438138acac201240a72f770012d955031dd434602c9fa25e",
        .up_sqlite = R"sql(-- revision: 20261012183000_trip_photos
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
)sql",
        .down_sqlite = R"sql(-- revision: 20261012183000_trip_photos
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
)sql",
        .up_postgres = R"sql(-- revision: 20261012183000_trip_photos
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
)sql",
        .down_postgres = R"sql(-- revision: 20261012183000_trip_photos
-- parent: 20260918071500_users_trips_and_tags
-- schema: contravento
-- database: postgres
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table trip_photos
DROP TABLE "trip_photos";

-- data step begin
-- data step end
)sql",
    },
    {
        .id = "20261121084512_search_trips",
        .parent = "20261012183000_trip_photos",
        .hash = "aaca1550da7ecdcb84bb7bd034c8d6ebfdc6d027f139449d926efb052f17fc3c",
        .up_sqlite = R"sql(-- revision: 20261121084512_search_trips
-- parent: 20261012183000_trip_photos
-- schema: contravento
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- create search trips_title_description_search
CREATE TABLE "trips_title_description_search_rows" (strata_row INTEGER PRIMARY KEY, "id", UNIQUE ("id"));
INSERT INTO "trips_title_description_search_rows" ("id") SELECT "id" FROM "trips";
CREATE VIRTUAL TABLE "trips_title_description_search" USING fts5(text, content='', tokenize='porter unicode61 remove_diacritics 0');
INSERT INTO "trips_title_description_search" (rowid, text) SELECT (SELECT strata_row FROM "trips_title_description_search_rows" WHERE ("id") = ("trips"."id")), substr(coalesce("trips"."title", '') || ' ' || coalesce("trips"."description", ''), 1, 250000) FROM "trips";
CREATE TRIGGER "trips_title_description_search_insert" AFTER INSERT ON "trips" BEGIN
INSERT INTO "trips_title_description_search_rows" ("id") VALUES (new."id");
INSERT INTO "trips_title_description_search" (rowid, text) VALUES ((SELECT strata_row FROM "trips_title_description_search_rows" WHERE ("id") = (new."id")), substr(coalesce(new."title", '') || ' ' || coalesce(new."description", ''), 1, 250000));
END;
CREATE TRIGGER "trips_title_description_search_delete" AFTER DELETE ON "trips" BEGIN
INSERT INTO "trips_title_description_search" ("trips_title_description_search", rowid, text) VALUES ('delete', (SELECT strata_row FROM "trips_title_description_search_rows" WHERE ("id") = (old."id")), substr(coalesce(old."title", '') || ' ' || coalesce(old."description", ''), 1, 250000));
DELETE FROM "trips_title_description_search_rows" WHERE ("id") = (old."id");
END;
CREATE TRIGGER "trips_title_description_search_update" AFTER UPDATE ON "trips" WHEN old."id" IS NOT new."id" OR old."title" IS NOT new."title" OR old."description" IS NOT new."description" BEGIN
INSERT INTO "trips_title_description_search" ("trips_title_description_search", rowid, text) VALUES ('delete', (SELECT strata_row FROM "trips_title_description_search_rows" WHERE ("id") = (old."id")), substr(coalesce(old."title", '') || ' ' || coalesce(old."description", ''), 1, 250000));
UPDATE "trips_title_description_search_rows" SET ("id") = (new."id") WHERE ("id") = (old."id");
INSERT INTO "trips_title_description_search" (rowid, text) VALUES ((SELECT strata_row FROM "trips_title_description_search_rows" WHERE ("id") = (new."id")), substr(coalesce(new."title", '') || ' ' || coalesce(new."description", ''), 1, 250000));
END;

-- data step begin
-- data step end
)sql",
        .down_sqlite = R"sql(-- revision: 20261121084512_search_trips
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
)sql",
        .up_postgres = R"sql(-- revision: 20261121084512_search_trips
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
)sql",
        .down_postgres = R"sql(-- revision: 20261121084512_search_trips
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
)sql",
    },
};

}  // namespace

const strata::History& migrations() {
  static constexpr strata::History history{"contravento", revisions};
  return history;
}

}  // namespace contravento
