-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: steps
-- down: exact

-- guard: {} rows of items break the check items_a_check (for example id {}); change them first
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE NOT ("a" > 0);

-- step 1: transaction

-- drop check a_in_range on items
ALTER TABLE "items" DROP CONSTRAINT "a_in_range";

-- add check items_a_check on items
ALTER TABLE "items" ADD CONSTRAINT "items_a_check" CHECK ("a" > 0) NOT VALID;

-- data step begin
-- data step end

-- step 2: transaction

-- add check items_a_check on items
ALTER TABLE "items" VALIDATE CONSTRAINT "items_a_check";
