-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: structure: values of items.code, values of items.rank, values of items.note stay lost

-- drop unique items_code_key on items
ALTER TABLE "items" DROP CONSTRAINT "items_code_key";

-- drop check items_code_check on items
ALTER TABLE "items" DROP CONSTRAINT "items_code_check";

-- drop index items_rank_idx on items
DROP INDEX "items_rank_idx";

-- drop column items.code
ALTER TABLE "items" DROP COLUMN "code";

-- drop column items.rank
ALTER TABLE "items" DROP COLUMN "rank";

-- drop column items.note
ALTER TABLE "items" DROP COLUMN "note";

-- data step begin
-- data step end
