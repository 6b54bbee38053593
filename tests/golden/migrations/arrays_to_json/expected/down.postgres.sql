-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values of items.names without a counterpart, values of items.numbers without a counterpart, values of items.flags without a counterpart, values of items.sizes without a counterpart

-- alter column items.names: json becomes text[]
ALTER TABLE "items" ALTER COLUMN "names" TYPE text[] COLLATE "C" USING ARRAY[]::text[];

-- alter column items.numbers: json? becomes int32[]?
ALTER TABLE "items" ALTER COLUMN "numbers" TYPE integer[] USING ARRAY[]::integer[];

-- alter column items.flags: json becomes bool[]
ALTER TABLE "items" ALTER COLUMN "flags" TYPE boolean[] USING ARRAY[]::boolean[];

-- alter column items.sizes: json becomes size[]
ALTER TABLE "items" ALTER COLUMN "sizes" TYPE "size"[] USING ARRAY[]::"size"[];

-- data step begin
-- data step end
