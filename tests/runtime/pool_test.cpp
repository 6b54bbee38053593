#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <fstream>
#include <functional>
#include <future>
#include <iterator>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "leaks.hpp"
#include "server.hpp"
#include "test_database.hpp"

using namespace strata;
using namespace std::chrono_literals;

namespace {

void until(const std::function<bool()>& condition) {
  for (int i = 0; i < 2000 && !condition(); ++i) std::this_thread::sleep_for(5ms);
  REQUIRE(condition());
}

// What `action` writes to standard error.
std::string said(const std::function<void()>& action) {
  const std::string file = "pool_test_" + std::to_string(getpid()) + ".txt";
  std::fflush(stderr);
  const int kept = dup(STDERR_FILENO);
  REQUIRE(std::freopen(file.c_str(), "w", stderr));
  action();
  std::fflush(stderr);
  dup2(kept, STDERR_FILENO);
  close(kept);
  std::ifstream in(file);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  std::remove(file.c_str());
  return text;
}

std::string server_process(Connection& connection) {
  return *connection.query("SELECT pg_backend_pid()").rows[0][0];
}

}  // namespace

TEMPLATE_TEST_CASE("a pool keeps its size and lends its overflow", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  Database database = Database::open(Settings{.url = test.url(), .pool_size = 2, .max_overflow = 1, .pool_timeout = 20ms});
  CHECK(database.statistics().created == 1);
  {
    const Lease one = database.lease(), two = database.lease(), three = database.lease();
    CHECK(database.statistics().in_use == 3);
    const Error error = error_of([&] { database.lease(); });
    CHECK(error.kind == ErrorKind::pool_timeout);
    CHECK(error.message.find("all 3 are in use") != std::string::npos);
  }
  const PoolStatistics after = database.statistics();
  CHECK(after.open == 2);
  CHECK(after.idle == 2);
  CHECK(after.in_use == 0);
  CHECK(after.waiting == 0);
  CHECK(after.created == 3);
  CHECK(after.timeouts == 1);
  CHECK(after.lent == 3);
}

TEMPLATE_TEST_CASE("what happens to connections is echoed", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  const auto use = [&](bool echo) {
    Database database = Database::open(
        Settings{.url = test.url(), .pool_size = 1, .max_overflow = 1, .pool_timeout = 1ms, .pool_echo = echo});
    const Lease one = database.lease(), two = database.lease();
    error_of([&] { database.lease(); });
  };
  CHECK(said([&] { use(false); }).empty());
  CHECK(said([&] { use(true); }) ==
        "strata: connection made; of 1 open 0 are idle, 0 waiting\n"
        "strata: connection lent; of 1 open 0 are idle, 0 waiting\n"
        "strata: connection made; of 2 open 0 are idle, 0 waiting\n"
        "strata: connection lent; of 2 open 0 are idle, 0 waiting\n"
        "strata: connection waited for in vain; of 2 open 0 are idle, 0 waiting\n"
        "strata: connection came back; of 2 open 1 are idle, 0 waiting\n"
        "strata: connection came back, closed; of 1 open 1 are idle, 0 waiting\n");
}

TEMPLATE_TEST_CASE("who waits longest is served first", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  Database database = Database::open(Settings{.url = test.url(), .pool_size = 1, .max_overflow = 0});
  std::optional<Lease> held{database.lease()};
  std::mutex mutex;
  std::vector<std::size_t> served;
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < 20; ++i) {
    threads.emplace_back([&, i] {
      const Lease lease = database.lease();
      const std::lock_guard lock{mutex};
      served.push_back(i);
    });
    until([&] { return database.statistics().waiting == i + 1; });
  }
  held.reset();
  threads.clear();
  for (std::size_t i = 0; i < served.size(); ++i) CHECK(served[i] == i);
  CHECK(served.size() == 20);
  CHECK(database.statistics().created == 1);
}

TEMPLATE_TEST_CASE("200 threads on a pool of four", "", Sqlite, Postgres) {
  const NoLeaks leaks;
  const TestDatabase test{TestType::dialect};
  Database database = Database::open(Settings{.url = test.url(), .pool_size = 3, .max_overflow = 1});
  database.lease()->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER); INSERT INTO t VALUES (1, 0)");
  std::atomic<int> failures = 0, at_once = 0, most = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 200; ++i)
      threads.emplace_back([&] {
        try {
          database.transaction([&](Connection& c) {
            most = std::max(most.load(), ++at_once);
            c.execute("UPDATE t SET n = n + 1");
            --at_once;
          });
        } catch (const Error&) {
          ++failures;
        }
      });
  }
  CHECK(failures == 0);
  CHECK(most <= 4);
  CHECK(test.oracle("SELECT n FROM t")[0][0] == "200");
  CHECK(database.statistics().in_use == 0);
  CHECK(database.statistics().created <= 10);
}

TEMPLATE_TEST_CASE("200 threads that wait in vain", "", Sqlite, Postgres) {
  const NoLeaks leaks;
  const TestDatabase test{TestType::dialect};
  Database database = Database::open(Settings{.url = test.url(), .pool_size = 2, .max_overflow = 0, .pool_timeout = 300ms});
  std::atomic<int> timeouts = 0;
  {
    const Lease one = database.lease(), two = database.lease();
    std::vector<std::jthread> threads;
    for (int i = 0; i < 200; ++i)
      threads.emplace_back([&] { timeouts += error_of([&] { database.lease(); }).kind == ErrorKind::pool_timeout; });
  }
  CHECK(timeouts == 200);
  const PoolStatistics after = database.statistics();
  CHECK(after.timeouts == 200);
  CHECK(after.waiting == 0);
  CHECK(after.idle == 2);
  CHECK(after.open == 2);
  const Lease one = database.lease(), two = database.lease();
}

TEMPLATE_TEST_CASE("connections are made anew when they are old", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  Database database = Database::open(Settings{.url = test.url(), .pool_recycle = 1s});
  { const Lease young = database.lease(); }
  CHECK(database.statistics().recycled == 0);
  std::this_thread::sleep_for(1100ms);
  { const Lease old = database.lease(); }
  CHECK(database.statistics().recycled == 1);
  CHECK(database.statistics().created == 2);
  CHECK(database.statistics().open == 1);
}

TEST_CASE("a pool without room, a pragma that is none - Sqlite") {
  CHECK(error_of([] { Database::open(Settings{.url = "sqlite::memory:", .pool_size = 0, .max_overflow = 0}); }).kind ==
        ErrorKind::usage);
  const Error error =
      error_of([] { Database::open(Settings{.url = "sqlite::memory:", .parameters = {{"cash_size", "1"}}}); });
  CHECK(error.message == "SQLite has no pragma `cash_size`");
}

TEST_CASE("settings of every connection - Sqlite") {
  const TestDatabase test{Dialect::sqlite};
  Database database = Database::open(Settings{
      .url = test.url(), .statement_timeout = 50ms, .parameters = {{"cache_size", "-321"}, {"synchronous", "normal"}}});
  const Lease one = database.lease(), two = database.lease();
  for (const Lease* lease : {&one, &two}) {
    CHECK((*lease)->query("PRAGMA cache_size").rows[0][0] == "-321");
    CHECK((*lease)->query("PRAGMA synchronous").rows[0][0] == "1");
  }
  const std::string endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
  CHECK(error_of([&] { one->execute(endless); }).kind == ErrorKind::statement_timeout);
  CHECK(error_of([&] { one->query(endless); }).kind == ErrorKind::statement_timeout);
  CHECK(error_of([&] { one->prepare(endless)->run(); }).kind == ErrorKind::statement_timeout);
  CHECK(one->query("SELECT 1").rows.size() == 1);
}

TEST_CASE("settings of every connection - Postgres") {
  const TestDatabase test{Dialect::postgres};
  Database database = Database::open(
      Settings{.url = test.url(), .statement_timeout = 50ms, .parameters = {{"jit", "off"}, {"work_mem", "7MB"}}});
  const Lease one = database.lease(), two = database.lease();
  for (const Lease* lease : {&one, &two}) {
    CHECK((*lease)->query("SHOW jit").rows[0][0] == "off");
    CHECK((*lease)->query("SHOW work_mem").rows[0][0] == "7MB");
    CHECK(error_of([&] { (*lease)->execute("SELECT pg_sleep(5)"); }).kind == ErrorKind::statement_timeout);
  }
  // The same by the URL alone, as libpq has it.
  Database by_url = Database::open(test.url() + "%20-cjit%3Doff%20-cstatement_timeout%3D50");
  CHECK(by_url.lease()->query("SHOW jit").rows[0][0] == "off");
  CHECK(error_of([&] { by_url.lease()->execute("SELECT pg_sleep(5)"); }).kind == ErrorKind::statement_timeout);
  CHECK(error_of([&] { Database::open(Settings{.url = test.url(), .parameters = {{"jitt", "off"}}}); }).kind ==
        ErrorKind::database);
}

TEST_CASE("a connection that the server ended is not lent again - Postgres") {
  const TestDatabase test{Dialect::postgres};
  const bool pre_ping = GENERATE(false, true);
  Database database = Database::open(Settings{.url = test.url(), .pool_size = 1, .pre_ping = pre_ping});
  Database other = test.open();
  const std::string before = server_process(*database.lease());
  other.lease()->execute("SELECT pg_terminate_backend(" + before + ", 5000)");
  CHECK(server_process(*database.lease()) != before);
  CHECK(database.statistics().lost == 1);
  CHECK(database.statistics().open == 1);
}

TEST_CASE("one writer, and readers beside it - Sqlite") {
  const TestDatabase test{Dialect::sqlite};
  Database database = test.open();
  database.lease()->execute("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT; INSERT INTO t VALUES (1)");
  const Lease writer = database.lease();
  const Transaction writing{*writer};
  writer->execute("INSERT INTO t VALUES (2)");
  std::vector<std::future<std::optional<std::string>>> readers;
  for (int i = 0; i < 4; ++i)
    readers.push_back(std::async(std::launch::async, [&] {
      return database.lease()->query("SELECT count(*) FROM t").rows[0][0];
    }));
  for (auto& reader : readers) CHECK(reader.get() == "1");
}

TEST_CASE("a database in memory is one connection - Sqlite") {
  Database database = Database::open(Settings{.url = "sqlite::memory:", .pool_timeout = 50ms});
  const Lease one = database.lease(), same = database.lease();
  CHECK(&*one == &*same);
  std::jthread{[&] { CHECK(error_of([&] { database.lease(); }).kind == ErrorKind::pool_timeout); }}.join();
}

TEST_CASE("a server that restarts in the middle of the work - Postgres") {
  const NoLeaks leaks;
  const std::string mode = GENERATE("fast", "immediate");
  Server server;
  Database database = Database::open(Settings{.url = server.url(), .pool_size = 4});
  database.lease()->execute("CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, worker int, n int)");
  constexpr int workers = 8, each = 300;
  std::atomic<int> stored = 0, lost = 0, in_doubt = 0, others = 0;
  {
    std::vector<std::jthread> threads;
    for (int worker = 0; worker < workers; ++worker)
      threads.emplace_back([&, worker] {
        for (int i = 0; i < each; ++i) {
          const Error error = error_of([&] {
            database.transaction([&](Connection& c) {
              c.execute("INSERT INTO t (worker, n) VALUES (" + std::to_string(worker) + ", " + std::to_string(i) + ")");
            });
          });
          if (error.code == "none") {
            ++stored;
          } else {
            ++(error.kind == ErrorKind::connection_lost ? lost : error.kind == ErrorKind::commit_in_doubt ? in_doubt : others);
            // Nobody else tries again: what was lost is counted as not stored.
            std::this_thread::sleep_for(10ms);
          }
        }
      });
    until([&] { return stored > 100; });
    server.restart(mode);
  }
  CHECK(others == 0);
  CHECK(lost + in_doubt > 0);
  CHECK(stored + lost + in_doubt == workers * each);
  const int rows = std::stoi(*database.lease()->query("SELECT count(*) FROM t").rows[0][0]);
  CHECK(rows >= stored);
  CHECK(rows <= stored + in_doubt);
  CHECK(database.lease()->query("SELECT worker, n FROM t GROUP BY 1, 2 HAVING count(*) > 1").rows.empty());
  CHECK(database.statistics().in_use == 0);
  CHECK(database.statistics().open <= 4);
}
