-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: postgres
-- direction: up
-- mode: transaction
-- down: structure: rows of account

-- create raw citext
CREATE EXTENSION IF NOT EXISTS citext;

-- create raw shout
CREATE FUNCTION shout(words text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT upper(words)';

-- create table account
CREATE TABLE "account" (
  "id" bigint NOT NULL,
  "email" citext NOT NULL,
  "motto" text COLLATE "C" DEFAULT shout('none') NOT NULL,
  CONSTRAINT "account_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "account_email_key" UNIQUE ("email")
);

-- data step begin
-- data step end
