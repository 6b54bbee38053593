-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: structure: values of items.a stay lost

-- drop column items.a
ALTER TABLE "items" DROP COLUMN "a";

-- rename column items.b to a
ALTER TABLE "items" RENAME COLUMN "b" TO "a";

-- data step begin
-- data step end
