// Runners that are killed at every boundary of a statement and at any moment, and many at once, on both databases.
//
//   migrator_crash_test sqlite|postgres [kills at random moments]

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

#include "catalog/describe.hpp"
#include "crash_chain.hpp"
#include "strata/database.hpp"
#include "strata/migrator.hpp"

namespace {

using strata::Dialect;
using Clock = std::chrono::steady_clock;
using Kind = strata::MigrationEvent::Kind;

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
  std::string ask(const std::string& sql) const {
    return strata::Database::open(url_).lease()->query(sql).rows.at(0).at(0).value_or("NULL");
  }
  void execute(const std::string& sql) const { strata::Database::open(url_).lease()->execute(sql); }
  const std::string& url() const { return url_; }

 private:
  void admin(const std::string& sql) { strata::Database::open(server_).lease()->execute(sql); }
  std::filesystem::path directory_;
  std::string server_, name_, url_;
};

// All that the database holds: its catalog, the rows, what is recorded, and whether it is sound.
std::string contents(const std::string& url) {
  auto database = strata::Database::open(url);
  const auto connection = database.lease();
  const bool sqlite = connection->dialect() == Dialect::sqlite;
  std::string out = stratac::describe(*connection);
  const auto ask = [&](std::string_view sql) {
    for (const auto& row : connection->query(sql).rows)
      for (const auto& value : row) out += value.value_or("NULL") + "|";
    out += "\n";
  };
  ask("SELECT revision, hash, state FROM strata_migrations ORDER BY revision");
  for (const std::string table : {"runs", "parent", "child", "more"}) ask("SELECT * FROM " + table + " ORDER BY 1");
  ask(sqlite ? "PRAGMA integrity_check" : "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid");
  ask(sqlite ? "SELECT * FROM sqlite_sequence" : "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND "
               "database = (SELECT oid FROM pg_database WHERE datname = current_database())");
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

int status_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}
bool ended_well(int status) { return WIFEXITED(status) && WEXITSTATUS(status) == 0; }

void upgrade(const std::string& url, const CrashChain& chain, const std::string& to = "head") {
  strata::Database::open(url).upgrade(chain.history(), to);
}

// The whole way down and up again, `times` times.
void down_and_up(const std::string& url, const CrashChain& chain, int times, const strata::MigratorSettings& settings) {
  auto database = strata::Database::open(url);
  const auto connection = database.lease();
  strata::Migrator migrator(*connection, chain.history(), settings);
  for (int i = 0; i < times; ++i) {
    migrator.downgrade("base");
    migrator.upgrade();
  }
}

// After a kill inside a journaled downgrade only that downgrade may go on. Nobody waits for the dead.
void recover(const std::string& url, const CrashChain& chain) {
  auto database = strata::Database::open(url);
  const auto connection = database.lease();
  strata::Migrator migrator(*connection, chain.history(), {.wait = std::chrono::seconds{20}});
  const auto applied = migrator.status().applied;
  if (!applied.empty() && applied.back().state == strata::AppliedMigration::State::downgrading)
    migrator.downgrade("-1");
  migrator.upgrade();
}

bool expect(const std::string& what, const std::string& found, const std::string& wanted) {
  if (found == wanted) return true;
  const auto place = std::mismatch(found.begin(), found.end(), wanted.begin(), wanted.end()).first - found.begin();
  const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(place - 60, 0));
  std::cerr << what << ": `" << found.substr(from, 120) << "`, not `" << wanted.substr(from, 120) << "`\n";
  return false;
}

bool many_at_once(Target& target, const CrashChain& chain, const std::string& wanted, const std::string& from) {
  std::vector<pid_t> children;
  for (int i = 0; i < 8; ++i) children.push_back(start([&] { upgrade(target.url(), chain); }));
  bool all = true;
  for (const auto child : children) all = ended_well(status_of(child)) && all;
  return all && expect("8 runners from " + from, contents(target.url()), wanted);
}

// The process dies when the migrator says for the `last`th time that it did something.
strata::MigratorSettings dying_after(int last) {
  auto left = std::make_shared<int>(last);
  return {.observer = [left](const strata::MigrationEvent& event) {
    if (event.kind == Kind::waiting || event.kind == Kind::statement || event.kind == Kind::progress) return;
    if (--*left == 0) ::raise(SIGKILL);
  }};
}

// Before the first statement of each revision, after each one, after each step and each revision, down and up.
bool killed_at_every_boundary(Target& target, const CrashChain& chain, const std::string& wanted) {
  for (int boundary = 1;; ++boundary) {
    const auto settings = dying_after(boundary);
    const auto status = status_of(start([&] { down_and_up(target.url(), chain, 1, settings); }));
    if (!WIFSIGNALED(status)) {
      std::cout << boundary - 1 << " boundaries\n";
      return ended_well(status) && boundary > 30;
    }
    target.wait_for_orphans();
    recover(target.url(), chain);
    if (!expect("boundary " + std::to_string(boundary), contents(target.url()), wanted)) return false;
  }
}

bool killed(Target& target, const CrashChain& chain, const std::string& wanted, int kills) {
  const auto seed = std::random_device{}();
  std::cout << kills << " kills, seed " << seed << "\n";
  std::mt19937 random(seed);
  const auto begin = Clock::now();
  down_and_up(target.url(), chain, 1, {});
  // A kill falls anywhere in the time that a run down and up takes.
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin).count();
  std::uniform_int_distribution<long> moment(0, static_cast<long>(whole));
  for (int i = 0; i < kills; ++i) {
    const auto child = start([&] { down_and_up(target.url(), chain, 1000, {}); });
    ::usleep(static_cast<useconds_t>(moment(random)));
    ::kill(child, SIGKILL);
    status_of(child);
    target.wait_for_orphans();
    recover(target.url(), chain);
    if (!expect("kill " + std::to_string(i) + " with seed " + std::to_string(seed), contents(target.url()), wanted))
      return false;
  }
  return true;
}

// A history of one revision, which first waits for a minute in the middle of a statement.
CrashChain slow_chain(bool slow) {
  return {Dialect::postgres,
          {{"1_slow", "",
            "-- step 1: transaction\nCREATE TABLE IF NOT EXISTS a (id bigint);\nINSERT INTO a VALUES (1);\n"
            "CREATE FUNCTION wait(bigint) RETURNS bigint IMMUTABLE LANGUAGE sql AS "
            "'SELECT $1 FROM pg_sleep(" + std::string(slow ? "60" : "0") + ")';\n"
            "-- step 2: alone\nDROP INDEX CONCURRENTLY IF EXISTS a_wait;\n"
            "CREATE INDEX CONCURRENTLY a_wait ON a (wait(id));\n",
            "DROP TABLE a;"}}};
}

// Killed while the server builds an index: it must notice, free the lock and leave what the next runner mends.
bool dead_holder_blocks_nobody(Target& target) {
  target.reset();
  const auto chain = slow_chain(true);
  const auto child = start([&] { upgrade(target.url(), chain); });
  const auto invalid = "SELECT count(*) FROM pg_index WHERE NOT indisvalid";
  while (target.ask(invalid) == "0") ::usleep(1000);
  ::kill(child, SIGKILL);
  status_of(child);
  const auto begin = Clock::now();
  target.wait_for_orphans();
  if (Clock::now() - begin > std::chrono::seconds{20}) return expect("the dead runner's lock", "held", "freed");
  if (!expect("the index of the dead runner", target.ask(invalid), "1")) return false;
  target.execute("CREATE OR REPLACE FUNCTION wait(bigint) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT $1'");
  recover(target.url(), chain);
  return expect("the mended index", target.ask(invalid), "0");
}

}  // namespace

int main(int argc, char** argv) {
  const bool sqlite = argc > 1 && std::string(argv[1]) == "sqlite";
  const int kills = argc > 2 ? std::atoi(argv[2]) : 30;
  if (!sqlite && !std::getenv("STRATA_TEST_POSTGRES")) {
    std::puts("skipped: STRATA_TEST_POSTGRES is not set");
    return 77;
  }
  const auto chain = delicate_chain(sqlite ? Dialect::sqlite : Dialect::postgres);
  Target target(sqlite);
  target.reset();
  upgrade(target.url(), chain);
  const auto wanted = contents(target.url());

  bool good = killed_at_every_boundary(target, chain, wanted) && killed(target, chain, wanted, kills);
  target.reset();
  good = good && many_at_once(target, chain, wanted, "nothing");
  target.reset();
  upgrade(target.url(), chain, "1_tables");
  good = good && many_at_once(target, chain, wanted, "1_tables");
  // On PostgreSQL in the middle of a journaled revision.
  target.reset();
  const auto settings = dying_after(16);
  status_of(start([&] { strata::Database::open(target.url()).upgrade(chain.history(), settings); }));
  target.wait_for_orphans();
  good = good && many_at_once(target, chain, wanted, "where a runner died");
  if (!sqlite) good = good && dead_holder_blocks_nobody(target);
  return good ? 0 : 1;
}
