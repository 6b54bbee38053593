-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values of owners.name without a counterpart stay lost

-- alter column owners.name: text(40) becomes text
ALTER TABLE "owners" ALTER COLUMN "name" TYPE text COLLATE "C";

-- data step begin
-- data step end
