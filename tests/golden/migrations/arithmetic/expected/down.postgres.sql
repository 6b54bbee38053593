-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- drop column items.cons
ALTER TABLE "items" DROP COLUMN "cons";

-- drop column items.real
ALTER TABLE "items" DROP COLUMN "real";

-- drop column items.back
ALTER TABLE "items" DROP COLUMN "back";

-- drop column items.more
ALTER TABLE "items" DROP COLUMN "more";

-- drop column items.less
ALTER TABLE "items" DROP COLUMN "less";

-- drop column items.rest
ALTER TABLE "items" DROP COLUMN "rest";

-- drop column items.half
ALTER TABLE "items" DROP COLUMN "half";

-- data step begin
-- data step end
