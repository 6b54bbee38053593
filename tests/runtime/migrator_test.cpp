#include "strata/migrator.hpp"

#include <cstdlib>

#include "catch.hpp"
#include "strata/database.hpp"
#include "strata/transaction.hpp"

using strata::Error;
using strata::ErrorKind;
using strata::Migration;
using strata::Migrator;

namespace {

// A revision with one script text for each database and direction.
struct Texts {
  std::string id, parent, hash, up, down;
};

std::string script(const std::string& id, const std::string& parent, const std::string& database,
                   const std::string& direction, const std::string& body) {
  return "-- revision: " + id + "\n-- parent: " + parent + "\n-- schema: app\n-- database: " + database +
         "\n-- direction: " + direction + "\n-- mode: transaction\n-- down: exact\n" + body;
}

class Chain {
 public:
  void add(const std::string& id, const std::string& up, const std::string& down) {
    const auto parent = texts_.empty() ? "" : texts_.back()->id;
    auto text = std::make_unique<Texts>(Texts{id, parent, "hash of " + id, script(id, parent, "sqlite", "up", up),
                                              script(id, parent, "sqlite", "down", down)});
    migrations_.push_back({text->id, text->parent, text->hash, text->up, text->down, text->up, text->down});
    texts_.push_back(std::move(text));
  }
  strata::History history() const { return {"app", migrations_}; }
  std::vector<Migration>& migrations() { return migrations_; }

 private:
  std::vector<std::unique_ptr<Texts>> texts_;
  std::vector<Migration> migrations_;
};

Chain three() {
  Chain chain;
  chain.add("1_one", "CREATE TABLE a (id INTEGER PRIMARY KEY);", "DROP TABLE a;");
  chain.add("2_two", "ALTER TABLE a ADD COLUMN b TEXT;", "ALTER TABLE a DROP COLUMN b;");
  chain.add("3_three", "CREATE TABLE c (id INTEGER PRIMARY KEY);", "DROP TABLE c;");
  return chain;
}

std::string message(const std::function<void()>& body) {
  try {
    body();
  } catch (const Error& error) {
    return error.message;
  }
  return "";
}

std::string value(strata::Connection& connection, std::string_view sql) {
  return connection.query(sql).rows.at(0).at(0).value_or("NULL");
}

using Names = std::vector<std::string>;

// The databases at hand: a fresh one in memory, and an empty PostgreSQL schema when a server is given.
struct Fresh {
  explicit Fresh(bool postgres) : database(open(postgres)), lease(database.lease()) {
    if (!postgres) return;
    lease->execute(
        "DROP SCHEMA IF EXISTS migrator_test CASCADE; CREATE SCHEMA migrator_test; SET search_path = migrator_test");
  }
  static strata::Database open(bool postgres) {
    return strata::Database::open(postgres ? std::getenv("STRATA_TEST_POSTGRES") : "sqlite::memory:");
  }
  strata::Connection& connection() { return *lease; }
  strata::Database database;
  strata::Lease lease;
};

std::vector<bool> databases() {
  if (std::getenv("STRATA_TEST_POSTGRES")) return {false, true};
  return {false};
}

}  // namespace

TEST_CASE("up and down by every kind of target") {
  for (const bool postgres : databases()) {
    Fresh fresh(postgres);
    const auto chain = three();
    Migrator migrator(fresh.connection(), chain.history());
    CHECK(migrator.status().missing.size() == 3);
    CHECK(migrator.upgrade("+1") == Names{"1_one"});
    CHECK(migrator.upgrade("two") == Names{"2_two"});
    CHECK(migrator.upgrade() == Names{"3_three"});
    CHECK(migrator.upgrade().empty());
    CHECK(migrator.downgrade("-2") == Names{"3_three", "2_two"});
    CHECK(migrator.status().applied.size() == 1);
    CHECK(migrator.upgrade("head") == Names{"2_two", "3_three"});
    CHECK(migrator.downgrade("1") == Names{"3_three", "2_two"});
    CHECK(migrator.downgrade("base") == Names{"1_one"});
    CHECK(migrator.downgrade("base").empty());
  }
}

TEST_CASE("a target that cannot be meant is an error") {
  Fresh fresh(false);
  auto chain = three();
  chain.add("3_thirty", "SELECT 1;", "SELECT 1;");
  Migrator migrator(fresh.connection(), chain.history());
  CHECK(message([&] { migrator.upgrade("nowhere"); }) == "there is no revision `nowhere`");
  CHECK(message([&] { migrator.upgrade("3_th"); }) == "`3_th` may be any of `3_three`, `3_thirty`");
  CHECK(message([&] { migrator.upgrade("+9"); }) == "`+9` goes too far: the database stands at 0 revisions of 4");
  migrator.upgrade("2_two");
  CHECK(message([&] { migrator.upgrade("1_one"); }) ==
        "the database stands beyond `1_one` already; `downgrade` goes back");
}

TEST_CASE("an edited applied migration is named") {
  Fresh fresh(false);
  auto chain = three();
  Migrator(fresh.connection(), chain.history()).upgrade("2_two");
  chain.migrations()[0].hash = "another";
  Migrator migrator(fresh.connection(), chain.history());
  CHECK(message([&] { migrator.upgrade(); }).starts_with("revision `1_one` was edited after this database ran it on "));
  CHECK(message([&] { migrator.require(); }).starts_with("revision `1_one` was edited after this database ran it on "));
  CHECK(migrator.downgrade("base") == Names{"2_two", "1_one"});
}

TEST_CASE("require says how far behind; ahead is fine; another way is not") {
  Fresh fresh(false);
  const auto chain = three();
  auto short_chain = three();
  short_chain.migrations().pop_back();
  Migrator migrator(fresh.connection(), chain.history());
  CHECK(message([&] { migrator.require(); }) ==
        "the database is 3 revisions behind this program: `1_one`, `2_two`, "
        "`3_three`; run the migrations first");
  migrator.upgrade();
  migrator.require();
  Migrator(fresh.connection(), short_chain.history()).require();
  CHECK(Migrator(fresh.connection(), short_chain.history()).upgrade().empty());

  short_chain.add("4_other", "SELECT 1;", "SELECT 1;");
  short_chain.migrations().back().parent = "2_two";
  Migrator other(fresh.connection(), short_chain.history());
  CHECK(message([&] { other.upgrade(); }) ==
        "the database ran revision `3_three`, which this history does not know, and lacks `4_other`; "
        "run `strata downgrade 2_two`, which undoes the former by the down script that the database keeps, then `strata "
        "upgrade`");
  CHECK(other.downgrade("2_two") == Names{"3_three"});
  CHECK(other.upgrade() == Names{"4_other"});
}

TEST_CASE("a downgrade that loses data is refused until that is allowed") {
  for (const bool postgres : databases()) {
    Fresh fresh(postgres);
    auto chain = three();
    const auto lossy = [&](std::string_view down) {
      const auto place = down.find("down: exact");
      return std::string(down).replace(place, 11, "down: structure: values of a.b");
    };
    const auto labelled = lossy(chain.migrations()[1].down_sqlite);
    chain.migrations()[1].down_sqlite = chain.migrations()[1].down_postgres = labelled;
    Migrator migrator(fresh.connection(), chain.history());
    migrator.upgrade();
    REQUIRE(migrator.losses("base").size() == 1);
    CHECK(migrator.losses("base")[0].revision == "2_two");
    CHECK(migrator.losses("base")[0].label == "structure");
    CHECK(migrator.losses("-1").empty());
    CHECK(message([&] { migrator.downgrade("base"); }) ==
          "undoing this loses data (`2_two`: values of a.b); nothing was changed. If that is meant, allow the loss");
    CHECK(migrator.status().known == 3);
    CHECK(migrator.downgrade("-1") == Names{"3_three"});
    CHECK(migrator.downgrade("base", strata::Loss::allowed) == Names{"2_two", "1_one"});
  }
}

TEST_CASE("stamp notes without running") {
  for (const bool postgres : databases()) {
    Fresh fresh(postgres);
    const auto chain = three();
    Migrator migrator(fresh.connection(), chain.history());
    migrator.stamp("2_two");
    CHECK(migrator.status().known == 2);
    CHECK(migrator.upgrade() == Names{"3_three"});
    migrator.stamp("base");
    CHECK(migrator.status().applied.empty());
  }
}

TEST_CASE("a failing statement undoes its revision and is named with its cause") {
  for (const bool postgres : databases()) {
    Fresh fresh(postgres);
    auto chain = three();
    chain.add("4_bad", "CREATE TABLE d (id INTEGER);\n-- fill e\nINSERT INTO missing VALUES (1);", "DROP TABLE d;");
    Migrator migrator(fresh.connection(), chain.history());
    CHECK(message([&] { migrator.upgrade(); }).starts_with("revision `4_bad`, `fill e`: "));
    CHECK(migrator.status().known == 3);
    CHECK_FALSE(fresh.connection().in_transaction());
    CHECK(message([&] { fresh.connection().query("SELECT 1 FROM d"); }) != "");
  }
}

TEST_CASE("a guard stops the migration before anything is touched") {
  for (const bool postgres : databases()) {
    Fresh fresh(postgres);
    Chain chain;
    chain.add("1_one", "CREATE TABLE a (id INTEGER); INSERT INTO a VALUES (1), (NULL), (NULL);", "DROP TABLE a;");
    chain.add("2_two", "-- guard: {} rows of a have no id\nSELECT count(*) FROM a WHERE id IS NULL;\nDELETE FROM a;",
              "");
    Migrator migrator(fresh.connection(), chain.history());
    CHECK(message([&] { migrator.upgrade(); }) == "revision `2_two`: 2 rows of a have no id; nothing was changed");
    CHECK(value(fresh.connection(), "SELECT count(*) FROM a") == "3");
  }
}

namespace {

// What an observer was told, with texts of its own.
struct Told {
  std::string statement, phase;
  std::int64_t done, total;
};

}  // namespace

TEST_CASE("SQLite: a long rebuild says how many rows are copied") {
  Fresh fresh(false);
  Chain chain;
  chain.add("1_one",
            "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT);"
            "INSERT INTO a (b) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400000) "
            "SELECT 'row ' || i FROM n;",
            "DROP TABLE a;");
  chain.add("2_two",
            "-- rebuild \"a\" (\"id\", \"b\")\n-- make it\nCREATE TABLE n (id INTEGER PRIMARY KEY, b TEXT NOT NULL);\n"
            "-- copy it\nINSERT INTO n (id, b) SELECT id, b || hex(randomblob(20)) FROM a;\nDROP TABLE a;\n"
            "ALTER TABLE n RENAME TO a;\n-- end rebuild\n",
            "");
  std::vector<Told> told;
  std::vector<std::string> statements;
  Migrator migrator(fresh.connection(), chain.history(), {.observer = [&](const strata::MigrationEvent& event) {
                      using Kind = strata::MigrationEvent::Kind;
                      if (event.revision != "2_two") return;
                      if (event.kind == Kind::statement) statements.emplace_back(event.statement);
                      if (event.kind == Kind::progress)
                        told.push_back({std::string(event.statement), std::string(event.phase), event.done, event.total});
                    }});
  migrator.upgrade();
  CHECK(statements == Names{"make it", "copy it", "", ""});
  REQUIRE_FALSE(told.empty());
  std::int64_t before = 0;
  for (const auto& one : told) {
    CHECK(one.statement == "copy it");
    CHECK(one.phase == "rows");
    CHECK(one.total == 400000);
    CHECK(one.done > before);
    CHECK(one.done <= one.total);
    before = one.done;
  }
}

TEST_CASE("PostgreSQL: a second connection says how far an index is") {
  if (!std::getenv("STRATA_TEST_POSTGRES")) return;
  Fresh fresh(true);
  auto second = fresh.database.lease();
  Chain chain;
  chain.add("1_one",
            "CREATE TABLE a (id bigint);\nINSERT INTO a SELECT generate_series(1, 500);\n"
            "CREATE FUNCTION slow(bigint) RETURNS bigint IMMUTABLE LANGUAGE plpgsql AS "
            "'BEGIN PERFORM pg_sleep(0.003); RETURN $1; END';\n-- build it\nCREATE INDEX a_slow ON a (slow(id));",
            "");
  std::vector<Told> told;
  Migrator migrator(fresh.connection(), chain.history(),
                    {.observer =
                         [&](const strata::MigrationEvent& event) {
                           if (event.kind == strata::MigrationEvent::Kind::progress)
                             told.push_back({std::string(event.statement), std::string(event.phase), event.done, event.total});
                         },
                     .second = &*second});
  migrator.upgrade();
  REQUIRE_FALSE(told.empty());
  CHECK(told[0].statement == "build it");
  CHECK(told[0].phase.starts_with("building index"));
  CHECK(told[0].total > 0);
}

TEST_CASE("a script calls what the application registered, in its transaction") {
  for (const bool postgres : databases()) {
    Fresh fresh(postgres);
    Chain chain;
    chain.add("1_one", "CREATE TABLE a (id INTEGER, b INTEGER); INSERT INTO a VALUES (1, 0), (2, 0);", "DROP TABLE a;");
    chain.add("2_two",
              "ALTER TABLE a ADD COLUMN c INTEGER;\n-- data step begin\nUPDATE a SET b = 1;\n-- call fill\n"
              "UPDATE a SET b = b + 1;\n-- data step end",
              "-- data step begin\n-- call empty\n-- data step end\nALTER TABLE a DROP COLUMN c;");
    chain.add("3_three", "SELECT 1;", "SELECT 1;");
    const auto run = [&](strata::MigratorSettings settings) {
      Migrator(fresh.connection(), chain.history(), std::move(settings)).upgrade();
    };
    CHECK(message([&] { run({}); }) ==
          "revision `2_two` calls the function `fill`, which is not registered here; the application that has it must run "
          "this migration");
    CHECK(Migrator(fresh.connection(), chain.history()).status().applied.empty());

    strata::MigratorSettings settings;
    settings.callbacks["fill"] = [](strata::Connection& c) {
      c.execute("UPDATE a SET c = b * 10 + id");
      throw Error(ErrorKind::usage, "no more");
    };
    CHECK(message([&] { run(settings); }) == "revision `2_two`, `call fill`: no more");
    CHECK(value(fresh.connection(), "SELECT sum(b) FROM a") == "0");
    settings.callbacks["fill"] = [](strata::Connection& c) { c.execute("COMMIT"); };
    CHECK(message([&] { run(settings); }) ==
          "revision `2_two`, `call fill`: the function ended the migration's transaction");
  }
  for (const bool postgres : databases()) {
    Fresh fresh(postgres);
    Chain chain;
    chain.add("1_one",
              "CREATE TABLE a (b INTEGER);\nINSERT INTO a VALUES (1);\n-- data step begin\n-- call fill\n"
              "UPDATE a SET b = b + 1;\n-- data step end",
              "-- data step begin\n-- call empty\n-- data step end\nDROP TABLE a;");
    const auto fill = [](strata::Connection& c) { c.execute("UPDATE a SET b = b * 10"); };
    fresh.database.upgrade(strata::History{"other", {}}, strata::MigratorSettings{});
    Migrator migrator(fresh.connection(), chain.history(), {.callbacks = {{"fill", fill}}});
    CHECK(migrator.upgrade() == Names{"1_one"});
    CHECK(value(fresh.connection(), "SELECT b FROM a") == "11");
    CHECK(message([&] { migrator.downgrade("base"); }).starts_with("revision `1_one` calls the function `empty`"));
    CHECK(value(fresh.connection(), "SELECT b FROM a") == "11");
  }
}

TEST_CASE("an open transaction of the caller is refused") {
  Fresh fresh(false);
  const auto chain = three();
  const strata::Transaction transaction(fresh.connection());
  Migrator migrator(fresh.connection(), chain.history());
  CHECK(message([&] { migrator.upgrade(); }) ==
        "a migration needs its own transactions, but this connection is inside one already");
}

namespace {

// A parent whose rebuild would lose rows, triggers, indexes and its sequence in other tools.
constexpr const char* parent_and_children = R"(
CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT) STRICT;
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id) ON DELETE CASCADE) STRICT;
CREATE TABLE loose (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id) ON DELETE SET NULL) STRICT;
)";

constexpr const char* rebuild_parent = R"(
-- rebuild "parent" ("id", "name")
CREATE TABLE "strata_new_parent" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL) STRICT;
INSERT INTO "strata_new_parent" ("id", "name") SELECT "id", coalesce("name", '') FROM "parent";
DROP TABLE "parent";
ALTER TABLE "strata_new_parent" RENAME TO "parent";
-- end rebuild
)";

struct Family {
  Family() {
    chain.add("1_one", parent_and_children, "");
    chain.add("2_two", rebuild_parent, "");
    Migrator(fresh.connection(), chain.history()).upgrade("1_one");
    fresh.connection().execute(R"(
      INSERT INTO parent (id, name) VALUES (1, 'a'), (2, NULL), (9, 'gone');
      INSERT INTO child VALUES (1, 1), (2, 2);
      INSERT INTO loose VALUES (1, 1), (2, NULL);
      DELETE FROM parent WHERE id = 9;
      CREATE INDEX by_hand ON parent (name);
      CREATE TABLE log (what TEXT);
      CREATE TRIGGER noted AFTER DELETE ON parent BEGIN INSERT INTO log VALUES ('deleted'); END;
      CREATE VIEW names AS SELECT name FROM parent;
    )");
  }
  strata::Connection& connection() { return fresh.connection(); }
  Fresh fresh{false};
  Chain chain;
};

}  // namespace

TEST_CASE("a rebuild loses no child row, trigger, index, view or sequence") {
  Family family;
  auto& db = family.connection();
  CHECK(value(db, "PRAGMA foreign_keys") == "1");
  db.execute("PRAGMA secure_delete = ON");
  Migrator(db, family.chain.history()).upgrade();
  CHECK(value(db, "SELECT group_concat(parent_id) FROM child") == "1,2");
  CHECK(value(db, "SELECT count(*) FROM loose WHERE parent_id = 1") == "1");
  CHECK(value(db, "SELECT count(*) FROM sqlite_schema WHERE name IN ('by_hand', 'noted', 'names')") == "3");
  CHECK(value(db, "SELECT count(*) FROM names") == "2");
  CHECK(value(db, "SELECT count(*) FROM log") == "0");
  db.execute("INSERT INTO parent (name) VALUES ('next')");
  CHECK(value(db, "SELECT max(id) FROM parent") == "10");
  CHECK(value(db, "PRAGMA foreign_keys") == "1");
  CHECK(value(db, "PRAGMA legacy_alter_table") == "0");
  CHECK(value(db, "PRAGMA secure_delete") == "1");
  CHECK(value(db, "PRAGMA integrity_check") == "ok");
  db.execute("DELETE FROM parent WHERE id = 1");
  CHECK(value(db, "SELECT count(*) FROM child") == "1");
}

TEST_CASE("a rebuild stops on a column that the migrations do not know") {
  Family family;
  family.connection().execute("ALTER TABLE parent ADD COLUMN extra TEXT");
  Migrator migrator(family.connection(), family.chain.history());
  CHECK(message([&] { migrator.upgrade(); }) ==
        "table `parent` has a column `extra` that the migrations do not know; a rebuild would lose it");
  CHECK(value(family.connection(), "SELECT count(*) FROM child") == "2");
  CHECK(value(family.connection(), "PRAGMA foreign_keys") == "1");
}

TEST_CASE("a rebuild that drops rows is rolled back") {
  Family family;
  Chain chain;
  chain.add("1_one", parent_and_children, "");
  std::string bad = rebuild_parent;
  bad.replace(bad.find(" FROM \"parent\";"), 15, " FROM \"parent\" WHERE id <> 1;");
  chain.add("2_two", bad, "");
  Migrator migrator(family.connection(), chain.history());
  CHECK(message([&] { migrator.upgrade(); }) ==
        "table `parent` had 2 rows before the rebuild and 1 after it; nothing was changed");
  CHECK(value(family.connection(), "SELECT count(*) FROM parent") == "2");
}

TEST_CASE("a hand-written step that orphans rows is rolled back") {
  Family family;
  family.chain.add("3_three", "-- data step begin\nDELETE FROM parent WHERE id = 1;\n-- data step end\n", "");
  Migrator migrator(family.connection(), family.chain.history());
  CHECK(message([&] { migrator.upgrade(); }) ==
        "revision `3_three`: 2 rows reference rows that are not there; the first is in `loose`, rowid 1, and points to "
        "`parent`");
  CHECK(migrator.status().known == 2);
  CHECK(value(family.connection(), "SELECT count(*) FROM parent") == "2");
}

// A runner killed in a step that runs alone leaves traces which no row of the ledger told of: the next one
// took the revision for applied while the server had dropped its index.
TEST_CASE("a step that runs alone is announced before it") {
  if (!std::getenv("STRATA_TEST_POSTGRES")) return;
  Fresh fresh(true);
  auto& connection = fresh.connection();
  Chain chain;
  chain.add("1_one", "CREATE TABLE a (id INTEGER PRIMARY KEY);\nCREATE INDEX a_id ON a (id);",
            "-- step 1: alone\nDROP INDEX a_id;\nSELECT 1 / 0;\n-- step 2: transaction\nDROP TABLE a;\n");
  for (auto text : {&Migration::down_sqlite, &Migration::down_postgres}) {
    auto& down = chain.migrations()[0].*text;
    static std::string journaled;
    journaled = down;
    journaled.replace(journaled.find("mode: transaction"), 17, "mode: steps");
    down = journaled;
  }
  Migrator migrator(connection, chain.history());
  migrator.upgrade();
  CHECK_THROWS_AS(migrator.downgrade("base"), Error);
  CHECK(value(connection, "SELECT to_regclass('a_id')") == "NULL");
  CHECK(migrator.status().applied.at(0).state == strata::AppliedMigration::State::downgrading);
  CHECK(message([&] { migrator.upgrade(); }).find("run `downgrade` to finish it first") != std::string::npos);
}
