-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: rows of books, rows of authors

-- drop table books
DROP TABLE "books";

-- drop table authors
DROP TABLE "authors";

-- data step begin
-- data step end
