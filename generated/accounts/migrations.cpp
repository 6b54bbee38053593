// Made by strata from the schema `accounts`; do not edit.
#include <strata/migration.hpp>

namespace accounts {

const strata::History& migrations();

namespace {

constexpr strata::Migration revisions[] = {
    {
        .id = "20260915080000_users",
        .parent = "",
        .hash = "60d6999b7a74c0e53b493501a91e3a4b590b1516be7d0ef90846793b5c997d85",
        .up_sqlite = R"sql(-- revision: 20260915080000_users
-- parent:
-- schema: accounts
-- database: sqlite
-- direction: up
-- mode: transaction
-- loses: nothing

-- create table users
CREATE TABLE "users" (
  "id" TEXT NOT NULL,
  "username" TEXT NOT NULL CHECK (length("username") <= 32),
  "password_hash" BLOB NOT NULL,
  "role" TEXT NOT NULL DEFAULT 'USER' CHECK ("role" IN ('USER', 'ADMIN')),
  "is_active" INTEGER NOT NULL DEFAULT 1 CHECK ("is_active" IN (0, 1)),
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  PRIMARY KEY ("id"),
  CONSTRAINT "users_username_check" CHECK (length("username") >= 3)
) STRICT;

-- create table users
CREATE UNIQUE INDEX "users_username_key" ON "users" ("username");

-- create table users
CREATE INDEX "active_users" ON "users" ("role", "created_at" DESC) WHERE "is_active";

-- data step begin
-- data step end
)sql",
        .down_sqlite = R"sql(-- revision: 20260915080000_users
-- parent:
-- schema: accounts
-- database: sqlite
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table users
DROP TABLE "users";

-- data step begin
-- data step end
)sql",
        .up_postgres = R"sql(-- revision: 20260915080000_users
-- parent:
-- schema: accounts
-- database: postgres
-- direction: up
-- mode: transaction
-- loses: nothing

-- create enum role
CREATE TYPE "role" AS ENUM ('USER', 'ADMIN');

-- create table users
CREATE TABLE "users" (
  "id" uuid NOT NULL,
  "username" varchar(32) COLLATE "C" NOT NULL,
  "password_hash" bytea NOT NULL,
  "role" "role" DEFAULT 'USER'::"role" NOT NULL,
  "is_active" boolean DEFAULT true NOT NULL,
  "created_at" timestamptz DEFAULT now() NOT NULL,
  "updated_at" timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT "users_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "users_username_key" UNIQUE ("username"),
  CONSTRAINT "users_username_check" CHECK (length("username") >= 3)
);

-- create table users
CREATE INDEX "active_users" ON "users" ("role", "created_at" DESC) WHERE "is_active";

-- data step begin
-- data step end
)sql",
        .down_postgres = R"sql(-- revision: 20260915080000_users
-- parent:
-- schema: accounts
-- database: postgres
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table users
DROP TABLE "users";

-- drop enum role
DROP TYPE "role";

-- data step begin
-- data step end
)sql",
    },
    {
        .id = "20261020114500_super_admins",
        .parent = "20260915080000_users",
        .hash = "87af8180d40d3dbf5c5bd46a5f9da428752fec065475b4f567c1ee714541562e",
        .up_sqlite = R"sql(-- revision: 20261020114500_super_admins
-- parent: 20260915080000_users
-- schema: accounts
-- database: sqlite
-- direction: up
-- mode: transaction
-- loses: nothing

-- rebuild "users" ("id", "username", "password_hash", "role", "is_active", "created_at", "updated_at")
-- add value role.SUPER_ADMIN
CREATE TABLE "strata_new_users" (
  "id" TEXT NOT NULL,
  "username" TEXT NOT NULL CHECK (length("username") <= 32),
  "password_hash" BLOB NOT NULL,
  "role" TEXT NOT NULL DEFAULT 'USER' CHECK ("role" IN ('USER', 'ADMIN', 'SUPER_ADMIN')),
  "is_active" INTEGER NOT NULL DEFAULT 1 CHECK ("is_active" IN (0, 1)),
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  PRIMARY KEY ("id"),
  CONSTRAINT "users_username_check" CHECK (length("username") >= 3)
) STRICT;

-- copy the rows of users
INSERT INTO "strata_new_users" (rowid, "id", "username", "password_hash", "role", "is_active", "created_at", "updated_at") SELECT rowid, "id", "username", "password_hash", "role", "is_active", "created_at", "updated_at" FROM "users";

-- the copy takes the place of users
DROP TABLE "users";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of users
ALTER TABLE "strata_new_users" RENAME TO "users";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of users
CREATE UNIQUE INDEX "users_username_key" ON "users" ("username");

-- indexes of users
CREATE INDEX "active_users" ON "users" ("role", "created_at" DESC) WHERE "is_active";
-- end rebuild

-- data step begin
-- data step end
)sql",
        .down_sqlite = R"sql(-- revision: 20261020114500_super_admins
-- parent: 20260915080000_users
-- schema: accounts
-- database: sqlite
-- direction: down
-- mode: transaction
-- loses: values that do not fit

-- guard: {} rows of users still hold 'SUPER_ADMIN' in role (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "users" WHERE "role" IN ('SUPER_ADMIN');

-- rebuild "users" ("id", "username", "password_hash", "role", "is_active", "created_at", "updated_at")
-- drop value role.SUPER_ADMIN
CREATE TABLE "strata_new_users" (
  "id" TEXT NOT NULL,
  "username" TEXT NOT NULL CHECK (length("username") <= 32),
  "password_hash" BLOB NOT NULL,
  "role" TEXT NOT NULL DEFAULT 'USER' CHECK ("role" IN ('USER', 'ADMIN')),
  "is_active" INTEGER NOT NULL DEFAULT 1 CHECK ("is_active" IN (0, 1)),
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  PRIMARY KEY ("id"),
  CONSTRAINT "users_username_check" CHECK (length("username") >= 3)
) STRICT;

-- copy the rows of users
INSERT INTO "strata_new_users" (rowid, "id", "username", "password_hash", "role", "is_active", "created_at", "updated_at") SELECT rowid, "id", "username", "password_hash", "role", "is_active", "created_at", "updated_at" FROM "users";

-- the copy takes the place of users
DROP TABLE "users";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of users
ALTER TABLE "strata_new_users" RENAME TO "users";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of users
CREATE UNIQUE INDEX "users_username_key" ON "users" ("username");

-- indexes of users
CREATE INDEX "active_users" ON "users" ("role", "created_at" DESC) WHERE "is_active";
-- end rebuild

-- data step begin
-- data step end
)sql",
        .up_postgres = R"sql(-- revision: 20261020114500_super_admins
-- parent: 20260915080000_users
-- schema: accounts
-- database: postgres
-- direction: up
-- mode: steps
-- loses: nothing

-- step 1: alone

-- add value role.SUPER_ADMIN
ALTER TYPE "role" ADD VALUE IF NOT EXISTS 'SUPER_ADMIN' AFTER 'ADMIN';

-- step 2: transaction

-- data step begin
-- data step end
)sql",
        .down_postgres = R"sql(-- revision: 20261020114500_super_admins
-- parent: 20260915080000_users
-- schema: accounts
-- database: postgres
-- direction: down
-- mode: transaction
-- loses: values that do not fit

-- guard: {} rows of users still hold 'SUPER_ADMIN' in role (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "users" WHERE "role"::text IN ('SUPER_ADMIN');

-- drop value role.SUPER_ADMIN
CREATE TYPE "strata_new_role" AS ENUM ('USER', 'ADMIN');

-- drop value role.SUPER_ADMIN
ALTER TABLE "users" ALTER COLUMN "role" DROP DEFAULT;

-- drop value role.SUPER_ADMIN
ALTER TABLE "users" ALTER COLUMN "role" TYPE "strata_new_role" USING "role"::text::"strata_new_role";

-- drop value role.SUPER_ADMIN
DROP TYPE "role";

-- drop value role.SUPER_ADMIN
ALTER TYPE "strata_new_role" RENAME TO "role";

-- drop value role.SUPER_ADMIN
ALTER TABLE "users" ALTER COLUMN "role" SET DEFAULT 'USER'::"role";

-- data step begin
-- data step end
)sql",
    },
    {
        .id = "20261118093000_closed_accounts",
        .parent = "20261020114500_super_admins",
        .hash = "349492aa534b3b9aff8bf6dfed485641142361868b366e4c4314738d57ac08b7",
        .up_sqlite = R"sql(-- revision: 20261118093000_closed_accounts
-- parent: 20261020114500_super_admins
-- schema: accounts
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- guard: {} values of users (username) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("username" AS TEXT) AS value FROM "users" WHERE ("is_active") GROUP BY "username" HAVING count(*) > 1) AS repeated;

-- index users_username_key on users leaves or changes
DROP INDEX "users_username_key";

-- add index users_username_idx on users
CREATE UNIQUE INDEX "users_username_idx" ON "users" ("username") WHERE "is_active";

-- data step begin
-- data step end
)sql",
        .down_sqlite = R"sql(-- revision: 20261118093000_closed_accounts
-- parent: 20261020114500_super_admins
-- schema: accounts
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- guard: {} values of users (username) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("username" AS TEXT) AS value FROM "users" GROUP BY "username" HAVING count(*) > 1) AS repeated;

-- index users_username_idx on users leaves or changes
DROP INDEX "users_username_idx";

-- add index users_username_key on users
CREATE UNIQUE INDEX "users_username_key" ON "users" ("username");

-- data step begin
-- data step end
)sql",
        .up_postgres = R"sql(-- revision: 20261118093000_closed_accounts
-- parent: 20261020114500_super_admins
-- schema: accounts
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- guard: {} values of users (username) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("username" AS TEXT) AS value FROM "users" WHERE ("is_active") GROUP BY "username" HAVING count(*) > 1) AS repeated;

-- step 1: transaction

-- drop unique users_username_key on users
ALTER TABLE "users" DROP CONSTRAINT "users_username_key";

-- data step begin
-- data step end

-- step 2: alone

-- add index users_username_idx on users
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_users_username_idx";

-- add index users_username_idx on users
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_users_username_idx" ON "users" ("username") WHERE "is_active";

-- step 3: transaction

-- add index users_username_idx on users
ALTER INDEX "strata_new_users_username_idx" RENAME TO "users_username_idx";
)sql",
        .down_postgres = R"sql(-- revision: 20261118093000_closed_accounts
-- parent: 20261020114500_super_admins
-- schema: accounts
-- database: postgres
-- direction: down
-- mode: steps
-- down: exact

-- guard: {} values of users (username) stand in more than one row (for example {}); leave one row of each
SELECT count(*), min(value) FROM (SELECT CAST("username" AS TEXT) AS value FROM "users" GROUP BY "username" HAVING count(*) > 1) AS repeated;

-- step 1: transaction

-- drop index users_username_idx on users
ALTER INDEX "users_username_idx" RENAME TO "strata_old_users_username_idx";

-- data step begin
-- data step end

-- step 2: alone

-- add unique users_username_key on users
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_users_username_key";

-- add unique users_username_key on users
CREATE UNIQUE INDEX CONCURRENTLY "strata_new_users_username_key" ON "users" ("username");

-- step 3: transaction

-- add unique users_username_key on users
ALTER TABLE "users" ADD CONSTRAINT "users_username_key" UNIQUE USING INDEX "strata_new_users_username_key";

-- step 4: alone

-- drop index users_username_idx on users
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_users_username_idx";
)sql",
    },
};

}  // namespace

const strata::History& migrations() {
  static constexpr strata::History history{"accounts", revisions};
  return history;
}

}  // namespace accounts
