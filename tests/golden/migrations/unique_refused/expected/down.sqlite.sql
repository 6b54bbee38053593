-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- index items_a_key on items leaves or changes
DROP INDEX "items_a_key";

-- data step begin
-- data step end
