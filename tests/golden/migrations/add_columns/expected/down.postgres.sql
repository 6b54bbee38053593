-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: values of items.code, values of items.seen, values of items.rank, values of items.state, values of items.note

-- drop check items_code_check on items
ALTER TABLE "items" DROP CONSTRAINT "items_code_check";

-- drop column items.code
ALTER TABLE "items" DROP COLUMN "code";

-- drop column items.seen
ALTER TABLE "items" DROP COLUMN "seen";

-- drop column items.rank
ALTER TABLE "items" DROP COLUMN "rank";

-- drop column items.state
ALTER TABLE "items" DROP COLUMN "state";

-- drop column items.note
ALTER TABLE "items" DROP COLUMN "note";

-- data step begin
-- data step end
