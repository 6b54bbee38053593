-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table everything
DROP TABLE "everything";

-- drop enum colour
DROP TYPE "colour";

-- data step begin
-- data step end
