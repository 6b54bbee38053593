-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- rebuild "items" ("id", "doc")
-- add column items.name text?; add column items.whole int32?; add column items.wide int64?; add column items.ratio text?; add column items.flag text?; add column items.deep int32?; add index items_expr_idx on items; add index fives on items
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "doc" TEXT CHECK ("doc" IS NULL OR json_valid("doc")),
  "name" TEXT GENERATED ALWAYS AS (lower(CASE json_type("doc", '$."a"') WHEN 'text' THEN json_extract("doc", '$."a"') END)) STORED,
  "whole" INTEGER GENERATED ALWAYS AS (CASE WHEN json_type("doc", '$."a"') IN ('integer', 'real') AND json_extract("doc", '$."a"') BETWEEN -2147483648 AND 2147483647 AND json_extract("doc", '$."a"') = CAST(json_extract("doc", '$."a"') AS INTEGER) THEN CAST(json_extract("doc", '$."a"') AS INTEGER) END) STORED CHECK ("whole" BETWEEN -2147483648 AND 2147483647),
  "wide" INTEGER GENERATED ALWAYS AS (CASE WHEN json_type("doc", '$."a"') IN ('integer', 'real') AND json_extract("doc", '$."a"') BETWEEN -9223372036854775808 AND 9223372036854775807 AND json_extract("doc", '$."a"') = CAST(json_extract("doc", '$."a"') AS INTEGER) THEN CAST(json_extract("doc", '$."a"') AS INTEGER) END) STORED,
  "ratio" TEXT GENERATED ALWAYS AS (CASE WHEN CASE WHEN json_type("doc", '$."a"') IN ('integer', 'real') THEN CAST(json_extract("doc", '$."a"') AS REAL) END > 4.5 THEN 'more' WHEN CASE WHEN json_type("doc", '$."a"') IN ('integer', 'real') THEN CAST(json_extract("doc", '$."a"') AS REAL) END <= 4.5 THEN 'less' END) STORED,
  "flag" TEXT GENERATED ALWAYS AS (CASE WHEN CASE json_type("doc", '$."a"') WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN 'yes' WHEN NOT CASE json_type("doc", '$."a"') WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN 'no' END) STORED,
  "deep" INTEGER GENERATED ALWAYS AS (CASE WHEN json_type("doc", '$."b"[0]."c"') IN ('integer', 'real') AND json_extract("doc", '$."b"[0]."c"') BETWEEN -2147483648 AND 2147483647 AND json_extract("doc", '$."b"[0]."c"') = CAST(json_extract("doc", '$."b"[0]."c"') AS INTEGER) THEN CAST(json_extract("doc", '$."b"[0]."c"') AS INTEGER) END) STORED CHECK ("deep" BETWEEN -2147483648 AND 2147483647),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "doc") SELECT "id", "doc" FROM "items";

-- the copy takes the place of items
DROP TABLE "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of items
ALTER TABLE "strata_new_items" RENAME TO "items";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of items
CREATE INDEX "items_expr_idx" ON "items" ((CASE json_type("doc", '$."a"') WHEN 'text' THEN json_extract("doc", '$."a"') END));

-- indexes of items
CREATE INDEX "fives" ON "items" ("id") WHERE CASE WHEN json_type("doc", '$."a"') IN ('integer', 'real') AND json_extract("doc", '$."a"') BETWEEN -2147483648 AND 2147483647 AND json_extract("doc", '$."a"') = CAST(json_extract("doc", '$."a"') AS INTEGER) THEN CAST(json_extract("doc", '$."a"') AS INTEGER) END = 5;
-- end rebuild

-- data step begin
-- data step end
