-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: lossy: values of items.i without a counterpart, values of items.h without a counterpart, values of items.g without a counterpart, values of items.f without a counterpart, values of items.e without a counterpart, values of items.d without a counterpart, values of items.c without a counterpart, values of items.b without a counterpart, values of items.a without a counterpart

-- guard: {} rows of items have a value in h that is no text(10) (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE length("h") > 10;

-- guard: {} rows of items have a value in a that is no int16 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "items" WHERE NOT ("a" BETWEEN -32768 AND 32767);

-- rebuild "items" ("id", "name", "a", "b", "c", "d", "e", "f", "g", "h", "i")
-- alter column items.i: decimal(30, 4) becomes decimal(18, 2); alter column items.h: text(30) becomes text(10); alter column items.g: text becomes uuid; alter column items.f: int32 becomes bool; alter column items.e: timestamp becomes date; alter column items.d: decimal(40, 2) becomes int64; alter column items.c: decimal(12, 4) becomes decimal(6, 2); alter column items.b: text? becomes int32?; alter column items.a: int64 becomes int16
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "a" INTEGER NOT NULL CHECK ("a" BETWEEN -32768 AND 32767),
  "b" INTEGER CHECK ("b" BETWEEN -2147483648 AND 2147483647),
  "c" INTEGER NOT NULL CHECK ("c" BETWEEN -999999 AND 999999),
  "d" INTEGER NOT NULL,
  "e" TEXT NOT NULL,
  "f" INTEGER NOT NULL CHECK ("f" IN (0, 1)),
  "g" TEXT NOT NULL,
  "h" TEXT NOT NULL CHECK (length("h") <= 10),
  "i" INTEGER NOT NULL CHECK ("i" BETWEEN -999999999999999999 AND 999999999999999999),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "name", "a", "b", "c", "d", "e", "f", "g", "h", "i") SELECT "id", "name", "a", CAST("b" AS INTEGER), ("c" + CASE WHEN "c" < 0 THEN -100 / 2 ELSE 100 / 2 END) / 100, CAST(round(CAST((SELECT sign || CASE WHEN substr(ltrim(u, '0'), 1, 1) IN ('', '.') THEN '0' ELSE '' END || ltrim(u, '0') FROM (SELECT CASE WHEN v LIKE '-%' THEN '-' ELSE '' END AS sign, CASE WHEN v LIKE '-%' THEN printf('%018d', 999999999999999999 - CAST(substr(substr(v, 2), 1, 18) AS INTEGER)) || printf('%018d', 999999999999999999 - CAST(substr(substr(v, 2), 19, 18) AS INTEGER)) || printf('%02d', 99 - CAST(substr(substr(v, 2), 37, 2) AS INTEGER)) || '.' || printf('%02d', 99 - CAST(substr(substr(v, 41), 1, 2) AS INTEGER)) ELSE substr(v, 2) END AS u FROM (SELECT "d" AS v))) AS REAL)) AS INTEGER), substr("e", 1, 10), "f" <> 0, "g", "h", CAST(round(CAST((SELECT sign || CASE WHEN substr(ltrim(u, '0'), 1, 1) IN ('', '.') THEN '0' ELSE '' END || ltrim(u, '0') FROM (SELECT CASE WHEN v LIKE '-%' THEN '-' ELSE '' END AS sign, CASE WHEN v LIKE '-%' THEN printf('%018d', 999999999999999999 - CAST(substr(substr(v, 2), 1, 18) AS INTEGER)) || printf('%08d', 99999999 - CAST(substr(substr(v, 2), 19, 8) AS INTEGER)) || '.' || printf('%04d', 9999 - CAST(substr(substr(v, 29), 1, 4) AS INTEGER)) ELSE substr(v, 2) END AS u FROM (SELECT "i" AS v))) AS REAL) * 100) AS INTEGER) FROM "items";

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
