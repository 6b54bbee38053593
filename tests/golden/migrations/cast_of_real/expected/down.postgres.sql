-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values of items.ready without a counterpart; values of items.weight without a counterpart, values of items.ready without a counterpart stay lost

-- alter column items.ready: int32 becomes bool
ALTER TABLE "items" ALTER COLUMN "ready" TYPE boolean USING ("ready" <> 0);

-- alter column items.weight: int32 becomes float64
ALTER TABLE "items" ALTER COLUMN "weight" TYPE double precision USING "weight"::double precision;

-- data step begin
-- data step end
