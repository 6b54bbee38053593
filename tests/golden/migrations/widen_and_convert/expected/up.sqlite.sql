-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: lossy: values of items.i without a counterpart, values of items.h without a counterpart, values of items.g without a counterpart, values of items.f without a counterpart, values of items.e without a counterpart, values of items.d without a counterpart, values of items.c without a counterpart, values of items.b without a counterpart, values of items.a without a counterpart

-- rebuild "items" ("id", "name", "a", "b", "c", "d", "e", "f", "g", "h", "i")
-- alter column items.a: int16 becomes int64; alter column items.b: int32? becomes text?; alter column items.c: decimal(6, 2) becomes decimal(12, 4); alter column items.d: int64 becomes decimal(40, 2); alter column items.e: date becomes timestamp; alter column items.f: bool becomes int32; alter column items.g: uuid becomes text; alter column items.h: text(10) becomes text(30); alter column items.i: decimal(18, 2) becomes decimal(30, 4)
CREATE TABLE "strata_new_items" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "a" INTEGER NOT NULL,
  "b" TEXT,
  "c" INTEGER NOT NULL CHECK ("c" BETWEEN -999999999999 AND 999999999999),
  "d" TEXT NOT NULL CHECK (length("d") = 42 AND "d" GLOB '[-0]*' AND substr("d", 2) NOT GLOB '*[^.0-9]*'),
  "e" TEXT NOT NULL,
  "f" INTEGER NOT NULL CHECK ("f" BETWEEN -2147483648 AND 2147483647),
  "g" TEXT NOT NULL,
  "h" TEXT NOT NULL CHECK (length("h") <= 30),
  "i" TEXT NOT NULL CHECK (length("i") = 32 AND "i" GLOB '[-0]*' AND substr("i", 2) NOT GLOB '*[^.0-9]*'),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of items
INSERT INTO "strata_new_items" ("id", "name", "a", "b", "c", "d", "e", "f", "g", "h", "i") SELECT "id", "name", "a", CAST("b" AS TEXT), "c" * 100, (SELECT CASE WHEN length(ltrim(w, '0')) > 38 THEN u WHEN negative AND trim(w || f, '0') <> '' THEN '-' || printf('%018d', 999999999999999999 - CAST(substr(w, 1, 18) AS INTEGER)) || printf('%018d', 999999999999999999 - CAST(substr(w, 19, 18) AS INTEGER)) || printf('%02d', 99 - CAST(substr(w, 37, 2) AS INTEGER)) || '.' || printf('%02d', 99 - CAST(substr(f, 1, 2) AS INTEGER)) ELSE '0' || w || '.' || f END FROM (SELECT negative, u, substr('00000000000000000000000000000000000000', 1 + length(ltrim(w, '0'))) || ltrim(w, '0') AS w, substr(f || '00', 1, 2) AS f FROM (SELECT negative, u, substr(u, 1, instr(u || '.', '.') - 1) AS w, substr(u, instr(u || '.', '.') + 1) AS f FROM (SELECT ltrim(t, '-') AS u, t LIKE '-%' AS negative FROM (SELECT CAST("d" AS TEXT) AS t))))), "e" || ' 00:00:00.000000', "f", "g", "h", (SELECT CASE WHEN length(ltrim(w, '0')) > 26 THEN u WHEN negative AND trim(w || f, '0') <> '' THEN '-' || printf('%018d', 999999999999999999 - CAST(substr(w, 1, 18) AS INTEGER)) || printf('%08d', 99999999 - CAST(substr(w, 19, 8) AS INTEGER)) || '.' || printf('%04d', 9999 - CAST(substr(f, 1, 4) AS INTEGER)) ELSE '0' || w || '.' || f END FROM (SELECT negative, u, substr('00000000000000000000000000', 1 + length(ltrim(w, '0'))) || ltrim(w, '0') AS w, substr(f || '0000', 1, 4) AS f FROM (SELECT negative, u, substr(u, 1, instr(u || '.', '.') - 1) AS w, substr(u, instr(u || '.', '.') + 1) AS f FROM (SELECT ltrim(t, '-') AS u, t LIKE '-%' AS negative FROM (SELECT (CASE WHEN "i" < 0 THEN '-' ELSE '' END || printf('%d.%02d', abs("i") / 100, abs("i") % 100)) AS t))))) FROM "items";

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
