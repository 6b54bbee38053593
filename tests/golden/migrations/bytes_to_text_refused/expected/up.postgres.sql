-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of items.name without a counterpart, values of items.raw without a counterpart stay lost

-- guard: {} rows of items have a value in name that is no text (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE position('\x00'::bytea in "name") > 0;

-- guard: {} rows of items have a value in raw that is no text (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE position('\x00'::bytea in "raw") > 0;

-- alter column items.name: bytes? becomes text?
ALTER TABLE "items" ALTER COLUMN "name" TYPE text COLLATE "C" USING convert_from("name", 'UTF8');

-- alter column items.raw: bytes default bytes '410042' becomes text
ALTER TABLE "items" ALTER COLUMN "raw" DROP DEFAULT;

-- alter column items.raw: bytes default bytes '410042' becomes text
ALTER TABLE "items" ALTER COLUMN "raw" TYPE text COLLATE "C" USING convert_from("raw", 'UTF8');

-- data step begin
-- data step end
