-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of items.names without a counterpart, values of items.numbers without a counterpart, values of items.flags without a counterpart, values of items.sizes without a counterpart

-- alter column items.sizes: size[] becomes json
ALTER TABLE "items" ALTER COLUMN "sizes" TYPE jsonb USING to_jsonb("sizes");

-- alter column items.flags: bool[] becomes json
ALTER TABLE "items" ALTER COLUMN "flags" TYPE jsonb USING to_jsonb("flags");

-- alter column items.numbers: int32[]? becomes json?
ALTER TABLE "items" ALTER COLUMN "numbers" TYPE jsonb USING to_jsonb("numbers");

-- alter column items.names: text[] becomes json
ALTER TABLE "items" ALTER COLUMN "names" TYPE jsonb USING to_jsonb("names");

-- data step begin
-- data step end
