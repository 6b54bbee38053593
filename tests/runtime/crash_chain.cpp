#include "crash_chain.hpp"

namespace {

using strata::Dialect;

std::string script(const CrashChain::Revision& revision, Dialect dialect, bool is_up) {
  const auto& body = is_up ? revision.up : revision.down;
  const bool steps = body.find("-- step 1") != std::string::npos;
  return "-- revision: " + revision.id + "\n-- parent: " + revision.parent +
         "\n-- schema: app\n-- database: " + (dialect == Dialect::sqlite ? "sqlite" : "postgres") +
         "\n-- direction: " + (is_up ? "up" : "down") + "\n-- mode: " + (steps ? "steps" : "transaction") +
         "\n-- down: exact\n" + body;
}

const std::vector<CrashChain::Revision>& sqlite_revisions() {
  static const std::vector<CrashChain::Revision> revisions{
      {"1_tables", "", R"(
CREATE TABLE runs (revision TEXT) STRICT;
CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, status TEXT CHECK (status IN ('new', 'done'))) STRICT;
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id) ON DELETE CASCADE) STRICT;
INSERT INTO parent (id, name, status) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
  SELECT i, 'name ' || i, iif(i % 2, 'new', 'done') FROM n;
DELETE FROM parent WHERE id = 3000;
INSERT INTO child (parent_id) SELECT id FROM parent;
INSERT INTO runs VALUES ('1_tables');
)",
       "DROP TABLE child; DROP TABLE parent; DROP TABLE runs;"},
      {"2_rebuild", "1_tables", R"(
-- rebuild "parent" ("id", "name", "status")
CREATE TABLE n (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, status TEXT CHECK (status IN ('new', 'done')),
  size INTEGER NOT NULL) STRICT;
INSERT INTO n (id, name, status, size) SELECT id, name, status, length(name) FROM parent;
DROP TABLE parent;
ALTER TABLE n RENAME TO parent;
CREATE INDEX parent_name ON parent (name);
-- end rebuild
INSERT INTO runs VALUES ('2_rebuild');
)",
       R"(
DROP INDEX parent_name;
-- rebuild "parent" ("id", "name", "status", "size")
CREATE TABLE n (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, status TEXT CHECK (status IN ('new', 'done'))) STRICT;
INSERT INTO n (id, name, status) SELECT id, name, status FROM parent;
DROP TABLE parent;
ALTER TABLE n RENAME TO parent;
-- end rebuild
DELETE FROM runs WHERE revision = '2_rebuild';
)"},
      {"3_enum", "2_rebuild", R"(
-- rebuild "parent" ("id", "name", "status", "size")
CREATE TABLE n (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, status TEXT CHECK (status IN ('open', 'done')),
  size INTEGER NOT NULL) STRICT;
INSERT INTO n (id, name, status, size) SELECT id, name, iif(status = 'new', 'open', status), size FROM parent;
DROP TABLE parent;
ALTER TABLE n RENAME TO parent;
CREATE INDEX parent_name ON parent (name);
-- end rebuild
-- rebuild "child" ("id", "parent_id")
CREATE TABLE n (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE) STRICT;
INSERT INTO n (id, parent_id) SELECT id, parent_id FROM child;
DROP TABLE child;
ALTER TABLE n RENAME TO child;
-- end rebuild
INSERT INTO runs VALUES ('3_enum');
)",
       R"(
-- rebuild "parent" ("id", "name", "status", "size")
CREATE TABLE n (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, status TEXT CHECK (status IN ('new', 'done')),
  size INTEGER NOT NULL) STRICT;
INSERT INTO n (id, name, status, size) SELECT id, name, iif(status = 'open', 'new', status), size FROM parent;
DROP TABLE parent;
ALTER TABLE n RENAME TO parent;
CREATE INDEX parent_name ON parent (name);
-- end rebuild
-- rebuild "child" ("id", "parent_id")
CREATE TABLE n (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id) ON DELETE CASCADE) STRICT;
INSERT INTO n (id, parent_id) SELECT id, parent_id FROM child;
DROP TABLE child;
ALTER TABLE n RENAME TO child;
-- end rebuild
DELETE FROM runs WHERE revision = '3_enum';
)"},
      {"4_more", "3_enum", R"(
CREATE TABLE more (id INTEGER PRIMARY KEY);
INSERT INTO more SELECT id FROM child;
INSERT INTO runs VALUES ('4_more');
)",
       "DROP TABLE more; DELETE FROM runs WHERE revision = '4_more';"},
  };
  return revisions;
}

const std::vector<CrashChain::Revision>& postgres_revisions() {
  static const std::vector<CrashChain::Revision> revisions{
      {"1_tables", "", R"(
CREATE TABLE runs (revision text);
CREATE TYPE status AS ENUM ('new', 'done');
CREATE TABLE parent (id bigint PRIMARY KEY, name text, status status);
CREATE TABLE child (id bigint PRIMARY KEY, parent_id bigint REFERENCES parent (id) ON DELETE CASCADE);
INSERT INTO parent SELECT i, 'name ' || i, CASE WHEN i % 2 = 0 THEN 'new'::status ELSE 'done' END FROM generate_series(1, 1000) i;
INSERT INTO child SELECT id, id FROM parent;
INSERT INTO runs VALUES ('1_tables');
)",
       "DROP TABLE child; DROP TABLE parent; DROP TYPE status; DROP TABLE runs;"},
      {"2_indexes", "1_tables", R"(
-- step 1: transaction
ALTER TABLE parent ADD COLUMN size bigint;
INSERT INTO runs VALUES ('2_indexes');
-- step 2: alone
DROP INDEX CONCURRENTLY IF EXISTS parent_name;
CREATE INDEX CONCURRENTLY parent_name ON parent (name);
-- step 3: transaction
UPDATE parent SET size = length(name);
ALTER TABLE parent ADD CONSTRAINT sized CHECK (size IS NOT NULL) NOT VALID;
-- step 4: transaction
ALTER TABLE parent VALIDATE CONSTRAINT sized;
-- step 5: transaction
ALTER TABLE parent ALTER size SET NOT NULL;
ALTER TABLE parent DROP CONSTRAINT sized;
-- step 6: alone
DROP INDEX CONCURRENTLY IF EXISTS child_parent;
CREATE UNIQUE INDEX CONCURRENTLY child_parent ON child (parent_id);
-- step 7: transaction
ALTER TABLE child ADD CONSTRAINT child_parent UNIQUE USING INDEX child_parent;
)",
       R"(
-- step 1: transaction
ALTER TABLE child DROP CONSTRAINT child_parent;
DELETE FROM runs WHERE revision = '2_indexes';
-- step 2: alone
DROP INDEX CONCURRENTLY IF EXISTS parent_name;
-- step 3: transaction
ALTER TABLE parent DROP COLUMN size;
)"},
      {"3_value", "2_indexes", R"(
-- step 1: transaction
ALTER TYPE status ADD VALUE IF NOT EXISTS 'stuck' BEFORE 'done';
-- step 2: transaction
UPDATE parent SET status = 'stuck' WHERE id % 10 = 0;
INSERT INTO runs VALUES ('3_value');
)",
       R"(
ALTER TYPE status RENAME TO status_old;
CREATE TYPE status AS ENUM ('new', 'done');
ALTER TABLE parent ALTER status TYPE status USING (CASE status::text WHEN 'stuck' THEN 'new' ELSE status::text END)::status;
DROP TYPE status_old;
DELETE FROM runs WHERE revision = '3_value';
)"},
      {"4_type", "3_value", R"(
ALTER TYPE status RENAME TO status_old;
CREATE TYPE status AS ENUM ('open', 'stuck', 'done');
ALTER TABLE parent ALTER status TYPE status USING (CASE status::text WHEN 'new' THEN 'open' ELSE status::text END)::status;
DROP TYPE status_old;
INSERT INTO runs VALUES ('4_type');
)",
       R"(
ALTER TYPE status RENAME VALUE 'open' TO 'new';
DELETE FROM runs WHERE revision = '4_type';
)"},
      {"5_more", "4_type", R"(
CREATE TABLE more (id bigint PRIMARY KEY);
INSERT INTO more SELECT id FROM child;
INSERT INTO runs VALUES ('5_more');
)",
       "DROP TABLE more; DELETE FROM runs WHERE revision = '5_more';"},
  };
  return revisions;
}

}  // namespace

CrashChain::CrashChain(Dialect dialect, const std::vector<Revision>& revisions) {
  for (const auto& revision : revisions) {
    texts_.push_back(std::make_unique<Revision>(revision));
    auto& text = *texts_.back();
    text.up = script(revision, dialect, true);
    text.down = script(revision, dialect, false);
    migrations_.push_back({text.id, text.parent, text.id, text.up, text.down, text.up, text.down});
  }
}

CrashChain delicate_chain(Dialect dialect) {
  return {dialect, dialect == Dialect::sqlite ? sqlite_revisions() : postgres_revisions()};
}
