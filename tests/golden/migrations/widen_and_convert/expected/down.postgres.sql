-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values of items.i without a counterpart, values of items.h without a counterpart, values of items.g without a counterpart, values of items.f without a counterpart, values of items.e without a counterpart, values of items.d without a counterpart, values of items.c without a counterpart, values of items.b without a counterpart, values of items.a without a counterpart

-- guard: {} rows of items have a value in h that is no text(10) (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE length("h") > 10;

-- guard: {} rows of items have a value in a that is no int16 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE NOT ("a" BETWEEN -32768 AND 32767);

-- alter column items.i: decimal(30, 4) becomes decimal(18, 2)
ALTER TABLE "items" ALTER COLUMN "i" TYPE numeric(18, 2) USING "i"::numeric(18, 2);

-- alter column items.h: text(30) becomes text(10)
ALTER TABLE "items" ALTER COLUMN "h" TYPE varchar(10) COLLATE "C";

-- alter column items.g: text becomes uuid
ALTER TABLE "items" ALTER COLUMN "g" TYPE uuid USING "g"::uuid;

-- alter column items.f: int32 becomes bool
ALTER TABLE "items" ALTER COLUMN "f" TYPE boolean USING ("f" <> 0);

-- alter column items.e: timestamp becomes date
ALTER TABLE "items" ALTER COLUMN "e" TYPE date USING ("e" AT TIME ZONE 'UTC')::date;

-- alter column items.d: decimal(40, 2) becomes int64
ALTER TABLE "items" ALTER COLUMN "d" TYPE bigint USING "d"::bigint;

-- alter column items.c: decimal(12, 4) becomes decimal(6, 2)
ALTER TABLE "items" ALTER COLUMN "c" TYPE numeric(6, 2) USING "c"::numeric(6, 2);

-- alter column items.b: text? becomes int32?
ALTER TABLE "items" ALTER COLUMN "b" TYPE integer USING "b"::integer;

-- alter column items.a: int64 becomes int16
ALTER TABLE "items" ALTER COLUMN "a" TYPE smallint USING "a"::smallint;

-- data step begin
-- data step end
