-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- loses: rows of what is dropped

-- drop table books
DROP TABLE "books";

-- drop table authors
DROP TABLE "authors";

-- data step begin
-- data step end
