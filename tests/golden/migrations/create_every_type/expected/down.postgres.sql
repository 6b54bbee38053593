-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: rows of everything

-- drop table everything
DROP TABLE "everything";

-- drop enum colour
DROP TYPE "colour";

-- data step begin
-- data step end
