-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: rows of account

-- create table account
CREATE TABLE "account" (
  "id" INTEGER NOT NULL,
  "email" TEXT COLLATE "NOCASE" NOT NULL,
  "motto" TEXT NOT NULL DEFAULT (upper('none')),
  PRIMARY KEY ("id")
) STRICT;

-- create table account
CREATE UNIQUE INDEX "account_email_key" ON "account" ("email");

-- data step begin
-- data step end
