-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: structure: values of items.new; values of items.old stay lost

-- drop column items.old
ALTER TABLE "items" DROP COLUMN "old";

-- create enum new
CREATE TYPE "new" AS ENUM ('c', 'd');

-- add column items.new new default new.d
ALTER TABLE "items" ADD COLUMN "new" "new" DEFAULT 'd'::"new" NOT NULL;

-- drop enum old
DROP TYPE "old";

-- data step begin
-- data step end
