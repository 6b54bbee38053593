-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: structure: rows of items

-- rename table items to old_items
ALTER TABLE "items" RENAME TO "old_items";

-- rename key items_pkey to old_items_pkey
ALTER TABLE "old_items" RENAME CONSTRAINT "items_pkey" TO "old_items_pkey";

-- rename unique items_title_key to old_items_title_key
ALTER TABLE "old_items" RENAME CONSTRAINT "items_title_key" TO "old_items_title_key";

-- create table items
CREATE TABLE "items" (
  "id" bigint NOT NULL,
  "price" numeric(10, 2) NOT NULL,
  "old_id" bigint,
  CONSTRAINT "items_pkey" PRIMARY KEY ("id")
);

-- create table items
ALTER TABLE "items" ADD CONSTRAINT "items_old_id_fkey" FOREIGN KEY ("old_id") REFERENCES "old_items" ("id");

-- data step begin
-- data step end
