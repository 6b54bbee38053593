-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: rows of everything

-- drop table everything
DROP TABLE "everything";

-- data step begin
-- data step end
