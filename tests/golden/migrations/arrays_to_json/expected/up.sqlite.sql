-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: lossy: values of items.names without a counterpart, values of items.numbers without a counterpart, values of items.flags without a counterpart, values of items.sizes without a counterpart

-- rebuild "items" ("id", "sizes", "flags", "numbers", "names")
-- alter column items.sizes: size[] becomes json; alter column items.flags: bool[] becomes json; alter column items.numbers: int32[]? becomes json?; alter column items.names: text[] becomes json
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "sizes" TEXT NOT NULL CHECK ("sizes" IS NULL OR json_valid("sizes")),
  "flags" TEXT NOT NULL CHECK ("flags" IS NULL OR json_valid("flags")),
  "numbers" TEXT CHECK ("numbers" IS NULL OR json_valid("numbers")),
  "names" TEXT NOT NULL CHECK ("names" IS NULL OR json_valid("names")),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "sizes", "flags", "numbers", "names") SELECT "id", "sizes", "flags", "numbers", "names" FROM "items";

-- the copy takes the place of items
DROP TABLE "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of items
ALTER TABLE "strata_new_items" RENAME TO "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- data step begin
-- data step end
