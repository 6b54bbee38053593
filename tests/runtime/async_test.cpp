#include <atomic>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "strata/async.hpp"
#include "test_database.hpp"

using namespace strata;
using namespace std::chrono_literals;

namespace {

constexpr Sql add{"t.add", "INSERT INTO t (n) VALUES ($1)"};
constexpr Sql total{"t.total", "SELECT count(*), coalesce(sum(n), 0) FROM t"};

struct Fixture {
  explicit Fixture(Dialect dialect, const Settings& wanted = {}) : test{dialect}, database{open(wanted)} {
    database.lease()->execute(test.either("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)",
                                          "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, n int)"));
  }
  Database open(Settings settings) const {
    settings.url = test.url();
    settings.busy_timeout = 60s;
    return Database::open(settings);
  }
  // A statement that takes for ever.
  const char* endless() const {
    return test.either("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
                       "SELECT pg_sleep(1000)");
  }
  TestDatabase test;
  Database database;
};

std::int64_t insert(Connection& connection, std::int32_t n) {
  auto statement = connection.prepare(add);
  statement->bind(1, n);
  return statement->run();
}

std::pair<std::int64_t, std::int64_t> sums(Connection& connection) {
  auto statement = connection.prepare(total);
  statement->step();
  std::pair<std::int64_t, std::int64_t> result;
  statement->get(0, result.first);
  statement->get(1, result.second);
  return result;
}

// As a generated Session is.
struct Session {
  explicit Session(Connection& c) : connection{c} {}
  std::int64_t insert(std::int32_t n) { return ::insert(connection, n); }
  Connection& connection;
};

Task<std::int64_t> insert_some(Database database, int count) {
  std::int64_t rows = 0;
  for (std::int32_t i = 0; i < count; ++i) {
    auto insertion = async(database, [i](Session& session) { return session.insert(i); });
    rows += co_await insertion;
  }
  co_return rows;
}

void until(const std::function<bool()>& condition) {
  for (int i = 0; i < 2000 && !condition(); ++i) std::this_thread::sleep_for(5ms);
  REQUIRE(condition());
}

}  // namespace

TEMPLATE_TEST_CASE("ten thousand tasks", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect, Settings{.pool_size = 4, .max_overflow = 2}};
  constexpr std::int32_t count = 10'000;
  if (f.test.sqlite()) f.database.lease()->execute("PRAGMA synchronous = off");
  std::atomic<int> at_once = 0, most = 0;
  std::vector<Task<std::int64_t>> tasks;
  tasks.reserve(count);
  for (std::int32_t i = 0; i < count; ++i)
    tasks.push_back(async(f.database, [&, i](Connection& c) {
      most = std::max(most.load(), ++at_once);
      // SQLite has one writer: for it most of them read.
      const std::int64_t rows = f.test.sqlite() && i % 10 != 0 ? static_cast<std::int64_t>(c.query("SELECT 1").rows.size()) : insert(c, 1);
      --at_once;
      return rows;
    }));
  std::int64_t done = 0;
  for (auto& task : tasks) done += task.get();
  CHECK(done == count);
  CHECK(most <= 6);
  CHECK(sums(*f.database.lease()).first == (f.test.sqlite() ? count / 10 : count));
  CHECK(f.database.statistics().in_use == 0);
  // Those beyond `pool_size` come and go as the threads happen to run; most tasks find one.
  CHECK(f.database.statistics().created < count / 10);
}

TEMPLATE_TEST_CASE("coroutines", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect, Settings{.pool_size = 3}};
  std::vector<Task<std::int64_t>> tasks;
  for (int i = 0; i < 10; ++i) tasks.push_back(insert_some(f.database, 20));
  for (auto& task : tasks) CHECK(task.get() == 20);
  CHECK(sums(*f.database.lease()) == std::pair<std::int64_t, std::int64_t>{200, 10 * 190});

  // An error comes out where it is waited for; a task may wait for a task.
  const auto failing = [](Database database) -> Task<> {
    auto statement = async(database, [](Connection& c) { c.execute("SELECT nonsense FROM nowhere"); });
    co_await statement;
  };
  const auto outer = [&](Database database) -> Task<std::string> {
    try {
      auto task = failing(database);
      co_await task;
    } catch (const Error& error) {
      co_return error.code;
    }
    co_return "none";
  };
  const auto constant = [](Connection&) -> const std::string { return "const"; };
  CHECK(async(f.database, constant).get() == "const");
  CHECK(outer(f.database).get() == f.test.either("SQLITE_ERROR", "42P01"));
}

TEMPLATE_TEST_CASE("an asynchronous transaction", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  int tries = 0;
  CHECK(async_transaction(f.database, {.attempts = 3}, [&tries](Session& session) {
          session.insert(1);
          if (++tries < 3) throw Error{ErrorKind::serialization_failure, "again"};
          return 7;
        }).get() == 7);
  CHECK(sums(*f.database.lease()).first == 1);
  CHECK_THROWS_AS(async_transaction(f.database, {}, [](Connection& c) {
                    insert(c, 5);
                    throw std::logic_error{"no"};
                  }).get(),
                  std::logic_error);
  CHECK(sums(*f.database.lease()).first == 1);
}

TEMPLATE_TEST_CASE("a statement that runs is ended", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  std::stop_source stop;
  std::atomic<bool> started = false;
  auto task = async_transaction(
      f.database, {},
      [&](Connection& c) {
        insert(c, 1);
        started = true;
        c.execute(f.endless());
      },
      stop.get_token());
  until([&] { return started.load(); });
  std::this_thread::sleep_for(50ms);
  stop.request_stop();
  CHECK(error_of([&] { task.get(); }).kind == ErrorKind::cancelled);
  CHECK(sums(*f.database.lease()).first == 0);
  CHECK(f.database.statistics().in_use == 0);
  CHECK(f.database.statistics().open == 1);
}

// The stop comes between two statements, where nothing is there to end.
TEMPLATE_TEST_CASE("a statement that begins after the stop is ended, too", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  std::stop_source stop;
  std::atomic<bool> started = false, stopped = false;
  auto task = async(
      f.database,
      [&](Connection& c) {
        started = true;
        until([&] { return stopped.load(); });
        c.execute(f.endless());
      },
      stop.get_token());
  until([&] { return started.load(); });
  stop.request_stop();
  stopped = true;
  CHECK(error_of([&] { task.get(); }).kind == ErrorKind::cancelled);
  CHECK(f.database.statistics().in_use == 0);
}

TEMPLATE_TEST_CASE("who waits is cancelled at once", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect, Settings{.pool_size = 1, .max_overflow = 0}};
  std::stop_source stop;
  std::optional<Lease> held{f.database.lease()};
  // The first has the only thread and waits for a connection, the others wait for a thread.
  std::vector<Task<std::int64_t>> tasks;
  for (int i = 0; i < 100; ++i)
    tasks.push_back(async(f.database, [](Connection& c) { return insert(c, 1); }, stop.get_token()));
  until([&] { return f.database.statistics().waiting == 1; });
  stop.request_stop();
  for (auto& task : tasks) CHECK(error_of([&] { task.get(); }).kind == ErrorKind::cancelled);
  CHECK(f.database.statistics().waiting == 0);
  // Too late to begin with.
  auto late = async(f.database, [](Connection& c) { return insert(c, 1); }, stop.get_token());
  CHECK(error_of([&] { late.get(); }).kind == ErrorKind::cancelled);
  held.reset();
  CHECK(async(f.database, [](Connection& c) { return insert(c, 1); }).get() == 1);
  CHECK(sums(*f.database.lease()).first == 1);
  CHECK(f.database.statistics().open == 1);
}

TEMPLATE_TEST_CASE("tasks outlive the database that began them", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  std::vector<Task<std::int64_t>> tasks;
  {
    Database other = f.open({.pool_size = 2});
    for (int i = 0; i < 50; ++i) tasks.push_back(async(other, [](Connection& c) { return insert(c, 1); }));
  }
  for (auto& task : tasks) CHECK(task.get() == 1);
}

TEST_CASE("a database in memory has one thread - Sqlite") {
  Database database = Database::open("sqlite::memory:");
  async(database, [](Connection& c) { c.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)"); }).get();
  std::vector<Task<std::int64_t>> tasks;
  for (int i = 0; i < 100; ++i) tasks.push_back(async(database, [](Connection& c) { return insert(c, 1); }));
  for (auto& task : tasks) CHECK(task.get() == 1);
  CHECK(sums(*database.lease()).first == 100);
}
