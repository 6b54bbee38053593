-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- rename value state.finished to done
ALTER TYPE "state" RENAME VALUE 'finished' TO 'done';

-- data step begin
-- data step end
