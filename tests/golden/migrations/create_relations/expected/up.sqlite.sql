-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: rows of books, rows of authors

-- create table authors
CREATE TABLE "authors" (
  "first" TEXT NOT NULL,
  "last" TEXT NOT NULL,
  "mentor_first" TEXT,
  "mentor_last" TEXT,
  PRIMARY KEY ("first", "last"),
  FOREIGN KEY ("mentor_first", "mentor_last") REFERENCES "authors" ("first", "last")
) STRICT;

-- create table books
CREATE TABLE "books" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "author_first" TEXT NOT NULL,
  "author_last" TEXT NOT NULL,
  "sequel_id" INTEGER,
  "title" TEXT NOT NULL,
  "isbn" TEXT,
  "pages" INTEGER NOT NULL CHECK ("pages" BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT "books_pages_check" CHECK ("pages" > 0),
  CONSTRAINT "isbn_is_no_title" CHECK ("isbn" <> "title"),
  FOREIGN KEY ("author_first", "author_last") REFERENCES "authors" ("first", "last") ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY ("sequel_id") REFERENCES "books" ("id") ON DELETE SET NULL
) STRICT;

-- create table books
CREATE UNIQUE INDEX "books_sequel_id_key" ON "books" ("sequel_id");

-- create table books
CREATE UNIQUE INDEX "books_author_first_author_last_title_key" ON "books" ("author_first", "author_last", "title");

-- create table books
CREATE INDEX "titled" ON "books" ("title" DESC, "isbn") WHERE "isbn" IS NOT NULL;

-- create table books
CREATE INDEX "by_lower_title" ON "books" ((lower("title")));

-- data step begin
-- data step end
