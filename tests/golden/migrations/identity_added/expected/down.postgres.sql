-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- alter column items.id: int64 becomes int64
ALTER TABLE "items" ALTER COLUMN "id" DROP IDENTITY;

-- data step begin
-- data step end
