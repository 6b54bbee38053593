-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: rows of pets, rows of owners stay lost

-- drop table pets
DROP TABLE "pets";

-- drop table owners
DROP TABLE "owners";

-- data step begin
-- data step end
