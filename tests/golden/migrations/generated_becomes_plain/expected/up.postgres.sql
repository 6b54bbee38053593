-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- drop index items_twice_idx on items
DROP INDEX "items_twice_idx";

-- rename column items.twice to label
ALTER TABLE "items" RENAME COLUMN "twice" TO "label";

-- alter column items.label: int32 becomes text
ALTER TABLE "items" ALTER COLUMN "label" DROP EXPRESSION;

-- alter column items.label: int32 becomes text
ALTER TABLE "items" ALTER COLUMN "label" TYPE text COLLATE "C" USING "label"::text;

-- alter column items.half: int32 becomes int32 default 0
ALTER TABLE "items" ALTER COLUMN "half" DROP EXPRESSION;

-- alter column items.half: int32 becomes int32 default 0
ALTER TABLE "items" ALTER COLUMN "half" SET DEFAULT 0;

-- add index items_label_idx on items
CREATE INDEX "items_label_idx" ON "items" ("label");

-- data step begin
-- data step end
