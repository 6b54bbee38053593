-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: rows of d, rows of c; rows of b, rows of a stay lost

-- drop table d
ALTER TABLE "c" DROP CONSTRAINT "c_d_id_fkey";

-- drop table d
DROP TABLE "d";

-- drop table c
DROP TABLE "c";

-- create table a
CREATE TABLE "a" (
  "id" bigint NOT NULL,
  "b_id" bigint,
  CONSTRAINT "a_pkey" PRIMARY KEY ("id")
);

-- create table b
CREATE TABLE "b" (
  "id" bigint NOT NULL,
  "a_id" bigint,
  CONSTRAINT "b_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "b_a_id_fkey" FOREIGN KEY ("a_id") REFERENCES "a" ("id")
);

-- create table a
ALTER TABLE "a" ADD CONSTRAINT "a_b_id_fkey" FOREIGN KEY ("b_id") REFERENCES "b" ("id");

-- data step begin
-- data step end
