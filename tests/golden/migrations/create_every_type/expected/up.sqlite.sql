-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: rows of everything

-- create table everything
CREATE TABLE "everything" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "truth" INTEGER NOT NULL DEFAULT 1 CHECK ("truth" IN (0, 1)),
  "small" INTEGER NOT NULL DEFAULT -1 CHECK ("small" BETWEEN -32768 AND 32767),
  "medium" INTEGER CHECK ("medium" BETWEEN -2147483648 AND 2147483647),
  "big" INTEGER NOT NULL DEFAULT 9223372036854775807,
  "single" REAL NOT NULL,
  "double" REAL NOT NULL DEFAULT 1.5,
  "money" INTEGER NOT NULL DEFAULT 50 CHECK ("money" BETWEEN -999999999999999999 AND 999999999999999999),
  "huge" TEXT NOT NULL DEFAULT '-99999999999999999999999999999999999999999999999999999999999999999999999987.4999' CHECK (length("huge") = 80 AND "huge" GLOB '[-0]*' AND substr("huge", 2) NOT GLOB '*[^.0-9]*'),
  "words" TEXT NOT NULL DEFAULT 'it''s',
  "short" TEXT COLLATE "NOCASE" CHECK (length("short") <= 8),
  "raw_bytes" BLOB,
  "key" TEXT,
  "day" TEXT NOT NULL DEFAULT '2026-02-28',
  "moment" TEXT,
  "instant" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "span" INTEGER,
  "doc" TEXT NOT NULL DEFAULT '{"a": [1]}' CHECK ("doc" IS NULL OR json_valid("doc")),
  "colour" TEXT NOT NULL DEFAULT 'green' CHECK ("colour" IN ('red', 'green', 'blue')),
  "colours" TEXT NOT NULL DEFAULT '[]' CHECK (json_type("colours") = 'array'),
  "numbers" TEXT CHECK (json_type("numbers") = 'array'),
  "twice" INTEGER GENERATED ALWAYS AS ("big" / 2) STORED NOT NULL
) STRICT;

-- data step begin
-- data step end
