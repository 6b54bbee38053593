-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: lossy: values of items.names without a counterpart, values of items.numbers without a counterpart, values of items.flags without a counterpart, values of items.sizes without a counterpart

-- rebuild "items" ("id", "sizes", "flags", "numbers", "names")
-- alter column items.names: json becomes text[]; alter column items.numbers: json? becomes int32[]?; alter column items.flags: json becomes bool[]; alter column items.sizes: json becomes size[]
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "sizes" TEXT NOT NULL CHECK (json_type("sizes") = 'array'),
  "flags" TEXT NOT NULL CHECK (json_type("flags") = 'array'),
  "numbers" TEXT CHECK (json_type("numbers") = 'array'),
  "names" TEXT NOT NULL CHECK (json_type("names") = 'array'),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "sizes", "flags", "numbers", "names") SELECT "id", '[]', '[]', '[]', '[]' FROM "items";

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
