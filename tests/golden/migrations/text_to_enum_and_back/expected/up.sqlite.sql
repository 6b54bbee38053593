-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: lossy: values of items.enum_to_text without a counterpart; values of items.text_to_enum without a counterpart stay lost

-- guard: {} rows of items have a value in text_to_enum that is no size (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE "text_to_enum" NOT IN ('small', 'large');

-- rebuild "items" ("id", "text_to_enum", "enum_to_text")
-- drop check items_enum_to_text_check on items; alter column items.text_to_enum: text? becomes size?; alter column items.enum_to_text: size default size.small becomes text default 'small'; add check items_enum_to_text_check on items
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "text_to_enum" TEXT CHECK ("text_to_enum" IN ('small', 'large')),
  "enum_to_text" TEXT NOT NULL DEFAULT 'small',
  PRIMARY KEY ("id"),
  CONSTRAINT "items_enum_to_text_check" CHECK ("enum_to_text" <> 'large')
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "text_to_enum", "enum_to_text") SELECT "id", "text_to_enum", "enum_to_text" FROM "items";

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
