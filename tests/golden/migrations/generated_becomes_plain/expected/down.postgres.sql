-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- drop index items_label_idx on items
DROP INDEX "items_label_idx";

-- alter column items.half: int32 default 0 becomes int32
ALTER TABLE "items" DROP COLUMN "half";

-- alter column items.label: text becomes int32
ALTER TABLE "items" DROP COLUMN "label";

-- put back on items
ALTER TABLE "items" ADD COLUMN "half" integer GENERATED ALWAYS AS ("price" / 2) STORED NOT NULL;

-- put back on items
ALTER TABLE "items" ADD COLUMN "twice" integer GENERATED ALWAYS AS ("price" + "price") STORED NOT NULL;

-- put back on items
CREATE INDEX "items_twice_idx" ON "items" ("twice");

-- data step begin
-- data step end
