-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: values of items.new; values of items.old stay lost

-- create enum old
CREATE TYPE "old" AS ENUM ('a', 'b');

-- drop column items.new
ALTER TABLE "items" DROP COLUMN "new";

-- drop enum new
DROP TYPE "new";

-- add column items.old old default old.b
ALTER TABLE "items" ADD COLUMN "old" "old" DEFAULT 'b'::"old" NOT NULL;

-- data step begin
-- data step end
