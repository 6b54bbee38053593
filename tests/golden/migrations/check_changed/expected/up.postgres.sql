-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- guard: {} rows of items break the check a_in_range (for example id {}); change them first
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE NOT (("a" > -1) AND ("a" < 100));

-- step 1: transaction

-- drop check items_a_check on items
ALTER TABLE "items" DROP CONSTRAINT "items_a_check";

-- add check a_in_range on items
ALTER TABLE "items" ADD CONSTRAINT "a_in_range" CHECK (("a" > -1) AND ("a" < 100)) NOT VALID;

-- data step begin
-- data step end

-- step 2: transaction

-- add check a_in_range on items
ALTER TABLE "items" VALIDATE CONSTRAINT "a_in_range";
