// Runners that are killed at any moment, and many at once, each on both databases. The chain holds what is
// delicate: a rebuild with child rows on SQLite; steps outside a transaction on PostgreSQL.
//
//   migrator_crash_test sqlite|postgres [kills]

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "strata/database.hpp"
#include "strata/migrator.hpp"

namespace {

using strata::Dialect;
using Clock = std::chrono::steady_clock;

struct Texts {
  std::string id, parent, up, down;
};

std::string script(const Texts& texts, Dialect dialect, bool is_up) {
  const auto& body = is_up ? texts.up : texts.down;
  const bool steps = body.find("-- step 1") != std::string::npos;
  return "-- revision: " + texts.id + "\n-- parent: " + texts.parent +
         "\n-- schema: app\n-- database: " + (dialect == Dialect::sqlite ? "sqlite" : "postgres") +
         "\n-- direction: " + (is_up ? "up" : "down") + "\n-- mode: " + (steps ? "steps" : "transaction") +
         "\n-- down: exact\n" + body;
}

std::vector<Texts> sqlite_chain() {
  return {
      {"1_tables", "",
       "CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT) STRICT;\n"
       "CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id) ON DELETE CASCADE) "
       "STRICT;\n"
       "INSERT INTO parent (id, name) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
       "SELECT i, 'name ' || i FROM n;\n"
       "INSERT INTO child (parent_id) SELECT id FROM parent;\n",
       "DROP TABLE child; DROP TABLE parent;"},
      {"2_rebuild", "1_tables",
       "-- rebuild \"parent\" (\"id\", \"name\")\n"
       "CREATE TABLE new_parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, size INTEGER NOT NULL) "
       "STRICT;\n"
       "INSERT INTO new_parent (id, name, size) SELECT id, name, length(name) FROM parent;\n"
       "DROP TABLE parent;\nALTER TABLE new_parent RENAME TO parent;\n"
       "CREATE INDEX parent_name ON parent (name);\n-- end rebuild\n",
       "DROP INDEX parent_name;\n-- rebuild \"parent\" (\"id\", \"name\", \"size\")\n"
       "CREATE TABLE new_parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT) STRICT;\n"
       "INSERT INTO new_parent (id, name) SELECT id, name FROM parent;\n"
       "DROP TABLE parent;\nALTER TABLE new_parent RENAME TO parent;\n-- end rebuild\n"},
      {"3_more", "2_rebuild", "CREATE TABLE more (id INTEGER PRIMARY KEY);\nINSERT INTO more SELECT id FROM child;\n",
       "DROP TABLE more;"},
  };
}

std::vector<Texts> postgres_chain() {
  return {
      {"1_tables", "",
       "CREATE TABLE parent (id bigint PRIMARY KEY, name text);\n"
       "CREATE TABLE child (id bigint PRIMARY KEY, parent_id bigint REFERENCES parent (id) ON DELETE CASCADE);\n"
       "INSERT INTO parent SELECT i, 'name ' || i FROM generate_series(1, 5000) i;\n"
       "INSERT INTO child SELECT id, id FROM parent;\n",
       "DROP TABLE child; DROP TABLE parent;"},
      {"2_steps", "1_tables",
       "-- step 1: transaction\nALTER TABLE parent ADD COLUMN size bigint;\n"
       "-- step 2: alone\nDROP INDEX CONCURRENTLY IF EXISTS parent_name;\n"
       "CREATE INDEX CONCURRENTLY parent_name ON parent (name);\n"
       "-- step 3: transaction\nUPDATE parent SET size = length(name);\nALTER TABLE parent ALTER size SET NOT NULL;\n",
       "-- step 1: alone\nDROP INDEX CONCURRENTLY IF EXISTS parent_name;\n"
       "-- step 2: transaction\nALTER TABLE parent DROP COLUMN size;\n"},
      {"3_more", "2_steps", "CREATE TABLE more (id bigint PRIMARY KEY);\nINSERT INTO more SELECT id FROM child;\n",
       "DROP TABLE more;"},
  };
}

class Chain {
 public:
  explicit Chain(Dialect dialect) : texts_(dialect == Dialect::sqlite ? sqlite_chain() : postgres_chain()) {
    for (const auto& texts : texts_) {
      scripts_.push_back(std::make_unique<std::pair<std::string, std::string>>(script(texts, dialect, true),
                                                                               script(texts, dialect, false)));
      const auto& [up, down] = *scripts_.back();
      migrations_.push_back({texts.id, texts.parent, texts.id, up, down, up, down});
    }
  }
  strata::History history() const { return {"app", migrations_}; }

 private:
  std::vector<Texts> texts_;
  std::vector<std::unique_ptr<std::pair<std::string, std::string>>> scripts_;
  std::vector<strata::Migration> migrations_;
};

// A database of this test's own, made empty again by reset().
class Target {
 public:
  explicit Target(bool sqlite) {
    if (sqlite) {
      directory_ = std::filesystem::temp_directory_path() / ("strata_crash_" + std::to_string(::getpid()));
      std::filesystem::create_directories(directory_);
      url_ = "sqlite:" + (directory_ / "crash.db").string();
    } else {
      server_ = std::getenv("STRATA_TEST_POSTGRES");
      name_ = "strata_crash_" + std::to_string(::getpid());
      url_ = server_;
      url_.replace(url_.find("/postgres?"), 9, "/" + name_);
    }
  }
  ~Target() {
    if (name_.empty())
      std::filesystem::remove_all(directory_);
    else
      admin("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
  }
  void reset() {
    if (name_.empty()) {
      for (const auto& entry : std::filesystem::directory_iterator(directory_)) std::filesystem::remove(entry.path());
      return;
    }
    admin("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
    admin("CREATE DATABASE " + name_);
  }
  // PostgreSQL: the server process of a killed runner still ends the statement that it was sent, which may be the
  // COMMIT of a downgrade, after somebody else has seen the head and gone away content.
  void wait_for_orphans() {
    if (name_.empty()) return;
    auto server = strata::Database::open(server_);
    const auto connection = server.lease();
    const auto sessions = "SELECT count(*) FROM pg_stat_activity WHERE datname = '" + name_ + "'";
    while (connection->query(sessions).rows.at(0).at(0) != "0") ::usleep(1000);
  }
  const std::string& url() const { return url_; }

 private:
  void admin(const std::string& sql) { strata::Database::open(server_).lease()->execute(sql); }
  std::filesystem::path directory_;
  std::string server_, name_, url_;
};

// What both databases must hold after all three revisions, however they got there.
std::string contents(const std::string& url) {
  auto database = strata::Database::open(url);
  const auto connection = database.lease();
  std::string out;
  const auto ask = [&](std::string_view sql) { out += connection->query(sql).rows.at(0).at(0).value_or("NULL") + " "; };
  ask("SELECT count(*) FROM parent WHERE size = length(name)");
  ask("SELECT count(*) FROM child WHERE parent_id IN (SELECT id FROM parent)");
  ask("SELECT count(*) FROM more");
  ask("SELECT count(*) FROM strata_migrations WHERE state = 'applied'");
  if (connection->dialect() == Dialect::sqlite)
    ask("PRAGMA integrity_check");
  else
    ask("SELECT count(*) FROM pg_index WHERE indexrelid = 'parent_name'::regclass AND indisvalid");
  return out;
}

// Runs `body` in a process of its own; its exit code there is 0 unless it throws.
pid_t start(const std::function<void()>& body) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  try {
    body();
    std::_Exit(0);
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    std::_Exit(1);
  }
}

bool ended_well(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void upgrade(const std::string& url, const Chain& chain) {
  strata::Database::open(url).upgrade(chain.history());
}

void down_and_up(const std::string& url, const Chain& chain) {
  auto database = strata::Database::open(url);
  const auto connection = database.lease();
  strata::Migrator migrator(*connection, chain.history());
  for (;;) {
    migrator.upgrade();
    migrator.downgrade("base");
  }
}

// After a kill inside a journaled downgrade only that downgrade may go on.
void recover(const std::string& url, const Chain& chain) {
  auto database = strata::Database::open(url);
  const auto connection = database.lease();
  strata::Migrator migrator(*connection, chain.history());
  const auto applied = migrator.status().applied;
  if (!applied.empty() && applied.back().state == strata::AppliedMigration::State::downgrading)
    migrator.downgrade("-1");
  migrator.upgrade();
}

bool expect(const std::string& what, const std::string& found, const std::string& wanted) {
  if (found == wanted) return true;
  std::cerr << what << ": `" << found << "`, not `" << wanted << "`\n";
  return false;
}

bool many_at_once(Target& target, const Chain& chain, const std::string& wanted, const char* from) {
  target.reset();
  if (*from) {
    auto database = strata::Database::open(target.url());
    database.upgrade(chain.history(), from);
  }
  std::vector<pid_t> children;
  for (int i = 0; i < 8; ++i) children.push_back(start([&] { upgrade(target.url(), chain); }));
  bool all = true;
  for (const auto child : children) all = ended_well(child) && all;
  return all && expect("8 runners", contents(target.url()), wanted);
}

bool killed(Target& target, const Chain& chain, const std::string& wanted, int kills) {
  const auto seed = std::random_device{}();
  std::mt19937 random(seed);
  target.reset();
  const auto begin = Clock::now();
  upgrade(target.url(), chain);
  // A kill falls anywhere in the time that a run up and down takes.
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin).count();
  std::uniform_int_distribution<long> moment(0, 2 * static_cast<long>(whole));
  for (int i = 0; i < kills; ++i) {
    const auto child = start([&] { down_and_up(target.url(), chain); });
    ::usleep(static_cast<useconds_t>(moment(random)));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    target.wait_for_orphans();
    recover(target.url(), chain);
    if (!expect("kill " + std::to_string(i) + " with seed " + std::to_string(seed), contents(target.url()), wanted))
      return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const bool sqlite = argc > 1 && std::string(argv[1]) == "sqlite";
  const int kills = argc > 2 ? std::atoi(argv[2]) : 30;
  if (!sqlite && !std::getenv("STRATA_TEST_POSTGRES")) {
    std::puts("skipped: STRATA_TEST_POSTGRES is not set");
    return 77;
  }
  const Chain chain(sqlite ? Dialect::sqlite : Dialect::postgres);
  Target target(sqlite);
  const std::string wanted = sqlite ? "5000 5000 5000 3 ok " : "5000 5000 5000 3 1 ";
  const bool good = many_at_once(target, chain, wanted, "") && many_at_once(target, chain, wanted, "1_tables") &&
                    killed(target, chain, wanted, kills);
  return good ? 0 : 1;
}
