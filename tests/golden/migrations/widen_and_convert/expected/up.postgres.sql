-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of items.i without a counterpart, values of items.h without a counterpart, values of items.g without a counterpart, values of items.f without a counterpart, values of items.e without a counterpart, values of items.d without a counterpart, values of items.c without a counterpart, values of items.b without a counterpart, values of items.a without a counterpart

-- alter column items.a: int16 becomes int64
ALTER TABLE "items" ALTER COLUMN "a" TYPE bigint USING "a"::bigint;

-- alter column items.b: int32? becomes text?
ALTER TABLE "items" ALTER COLUMN "b" TYPE text COLLATE "C" USING "b"::text;

-- alter column items.c: decimal(6, 2) becomes decimal(12, 4)
ALTER TABLE "items" ALTER COLUMN "c" TYPE numeric(12, 4) USING "c"::numeric(12, 4);

-- alter column items.d: int64 becomes decimal(40, 2)
ALTER TABLE "items" ALTER COLUMN "d" TYPE numeric(40, 2) USING "d"::numeric(40, 2);

-- alter column items.e: date becomes timestamp
ALTER TABLE "items" ALTER COLUMN "e" TYPE timestamptz USING ("e"::timestamp AT TIME ZONE 'UTC');

-- alter column items.f: bool becomes int32
ALTER TABLE "items" ALTER COLUMN "f" TYPE integer USING "f"::integer;

-- alter column items.g: uuid becomes text
ALTER TABLE "items" ALTER COLUMN "g" TYPE text COLLATE "C" USING "g"::text;

-- alter column items.h: text(10) becomes text(30)
ALTER TABLE "items" ALTER COLUMN "h" TYPE varchar(30) COLLATE "C";

-- alter column items.i: decimal(18, 2) becomes decimal(30, 4)
ALTER TABLE "items" ALTER COLUMN "i" TYPE numeric(30, 4) USING "i"::numeric(30, 4);

-- data step begin
-- data step end
