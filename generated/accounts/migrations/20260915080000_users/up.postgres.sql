-- revision: 20260915080000_users
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
