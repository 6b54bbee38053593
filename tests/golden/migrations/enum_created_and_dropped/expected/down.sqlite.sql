-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: values of items.new; values of items.old stay lost

-- drop column items.new
ALTER TABLE "items" DROP COLUMN "new";

-- add column items.old old default old.b
ALTER TABLE "items" ADD COLUMN "old" TEXT NOT NULL DEFAULT 'b' CHECK ("old" IN ('a', 'b'));

-- data step begin
-- data step end
