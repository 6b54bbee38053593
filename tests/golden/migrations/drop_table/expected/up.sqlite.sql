-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- loses: rows of what is dropped

-- drop table pets
DROP TABLE "pets";

-- drop table owners
DROP TABLE "owners";

-- data step begin
-- data step end
