-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: rows of items

-- drop table items
DROP TABLE "items";

-- rename unique old_items_title_key to items_title_key
ALTER TABLE "old_items" RENAME CONSTRAINT "old_items_title_key" TO "items_title_key";

-- rename key old_items_pkey to items_pkey
ALTER TABLE "old_items" RENAME CONSTRAINT "old_items_pkey" TO "items_pkey";

-- rename table old_items to items
ALTER TABLE "old_items" RENAME TO "items";

-- data step begin
-- data step end
