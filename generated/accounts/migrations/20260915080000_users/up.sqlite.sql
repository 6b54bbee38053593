-- revision: 20260915080000_users
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
