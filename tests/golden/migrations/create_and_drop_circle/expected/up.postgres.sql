-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: structure: rows of d, rows of c; rows of b, rows of a stay lost

-- drop table b
ALTER TABLE "a" DROP CONSTRAINT "a_b_id_fkey";

-- drop table b
DROP TABLE "b";

-- drop table a
DROP TABLE "a";

-- create table c
CREATE TABLE "c" (
  "id" bigint NOT NULL,
  "d_id" bigint,
  CONSTRAINT "c_pkey" PRIMARY KEY ("id")
);

-- create table d
CREATE TABLE "d" (
  "id" bigint NOT NULL,
  "c_id" bigint,
  CONSTRAINT "d_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "d_c_id_fkey" FOREIGN KEY ("c_id") REFERENCES "c" ("id")
);

-- create table c
ALTER TABLE "c" ADD CONSTRAINT "c_d_id_fkey" FOREIGN KEY ("d_id") REFERENCES "d" ("id");

-- data step begin
-- data step end
