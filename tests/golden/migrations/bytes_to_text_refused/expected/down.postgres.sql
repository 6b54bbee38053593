-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values of items.name without a counterpart, values of items.raw without a counterpart stay lost

-- alter column items.raw: text becomes bytes default bytes '410042'
ALTER TABLE "items" ALTER COLUMN "raw" TYPE bytea USING convert_to("raw", 'UTF8');

-- alter column items.raw: text becomes bytes default bytes '410042'
ALTER TABLE "items" ALTER COLUMN "raw" SET DEFAULT '\x410042'::bytea;

-- alter column items.name: text? becomes bytes?
ALTER TABLE "items" ALTER COLUMN "name" TYPE bytea USING convert_to("name", 'UTF8');

-- data step begin
-- data step end
