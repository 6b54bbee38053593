-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- rename index new_name to old_name
ALTER INDEX "new_name" RENAME TO "old_name";

-- data step begin
-- data step end
