-- revision: 20261121050330_first_tables
-- parent:
-- schema: shop
-- database: sqlite
-- direction: up
-- mode: transaction
-- loses: nothing

-- create table customer
CREATE TABLE "customer" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "name" TEXT NOT NULL CHECK (length("name") <= 80),
  "email" TEXT NOT NULL,
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now'))
) STRICT;

-- create table customer
CREATE UNIQUE INDEX "customer_email_key" ON "customer" ("email");

-- create table product
CREATE TABLE "product" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "title" TEXT NOT NULL,
  "price" INTEGER NOT NULL CHECK ("price" BETWEEN -9999999999 AND 9999999999),
  CONSTRAINT "product_price_check" CHECK ("price" >= 0)
) STRICT;

-- create table order
CREATE TABLE "order" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "customer_id" INTEGER NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'open' CHECK ("status" IN ('open', 'paid', 'shipped')),
  "total" INTEGER NOT NULL CHECK ("total" BETWEEN -999999999999 AND 999999999999),
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT
) STRICT;

-- data step begin
-- data step end
