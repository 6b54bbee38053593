-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- drop index fives on items
DROP INDEX "fives";

-- drop index items_expr_idx on items
DROP INDEX "items_expr_idx";

-- drop column items.deep
ALTER TABLE "items" DROP COLUMN "deep";

-- drop column items.flag
ALTER TABLE "items" DROP COLUMN "flag";

-- drop column items.ratio
ALTER TABLE "items" DROP COLUMN "ratio";

-- drop column items.wide
ALTER TABLE "items" DROP COLUMN "wide";

-- drop column items.whole
ALTER TABLE "items" DROP COLUMN "whole";

-- drop column items.name
ALTER TABLE "items" DROP COLUMN "name";

-- data step begin
-- data step end
