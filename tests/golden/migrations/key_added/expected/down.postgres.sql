-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: values of logs.id

-- drop key logs_pkey on logs
ALTER TABLE "logs" DROP CONSTRAINT "logs_pkey";

-- drop column logs.id
ALTER TABLE "logs" DROP COLUMN "id";

-- data step begin
-- data step end
