-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: rows of d, rows of c; rows of b, rows of a stay lost

-- drop table b
DROP TABLE "b";

-- drop table a
DROP TABLE "a";

-- create table c
CREATE TABLE "c" (
  "id" INTEGER NOT NULL,
  "d_id" INTEGER,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("d_id") REFERENCES "d" ("id")
) STRICT;

-- create table d
CREATE TABLE "d" (
  "id" INTEGER NOT NULL,
  "c_id" INTEGER,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("c_id") REFERENCES "c" ("id")
) STRICT;

-- data step begin
-- data step end
