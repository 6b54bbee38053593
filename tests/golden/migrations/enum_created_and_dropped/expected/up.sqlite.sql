-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: values of items.new; values of items.old stay lost

-- drop column items.old
ALTER TABLE "items" DROP COLUMN "old";

-- add column items.new new default new.d
ALTER TABLE "items" ADD COLUMN "new" TEXT NOT NULL DEFAULT 'd' CHECK ("new" IN ('c', 'd'));

-- data step begin
-- data step end
