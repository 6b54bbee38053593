-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of items.ready without a counterpart; values of items.weight without a counterpart, values of items.ready without a counterpart stay lost

-- alter column items.weight: float64 becomes int32
ALTER TABLE "items" ALTER COLUMN "weight" TYPE integer USING CASE WHEN "weight" > 1.5 THEN 2 WHEN ("weight" * 2) = 3 THEN 1 ELSE 0 END;

-- alter column items.ready: bool becomes int32
ALTER TABLE "items" ALTER COLUMN "ready" TYPE integer USING CASE WHEN "ready" THEN 10 ELSE 0 END;

-- data step begin
-- data step end
