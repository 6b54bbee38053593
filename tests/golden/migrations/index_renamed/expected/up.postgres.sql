-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- rename index old_name to new_name
ALTER INDEX "old_name" RENAME TO "new_name";

-- data step begin
-- data step end
