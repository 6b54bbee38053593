-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: rows of d, rows of c; rows of b, rows of a stay lost

-- drop table d
DROP TABLE "d";

-- drop table c
DROP TABLE "c";

-- create table a
CREATE TABLE "a" (
  "id" INTEGER NOT NULL,
  "b_id" INTEGER,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("b_id") REFERENCES "b" ("id")
) STRICT;

-- create table b
CREATE TABLE "b" (
  "id" INTEGER NOT NULL,
  "a_id" INTEGER,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("a_id") REFERENCES "a" ("id")
) STRICT;

-- data step begin
-- data step end
