#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>

#include "catch.hpp"
#include "leaks.hpp"
#include "proxy.hpp"
#include "server.hpp"
#include "strata/care.hpp"
#include "test_database.hpp"

using namespace strata;
using namespace std::chrono_literals;

namespace {

std::string count(Database& database) {
  return *database.lease()->query("SELECT count(*) FROM t").rows[0][0];
}

void create(Database& database) {
  database.lease()->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO t VALUES (1, 'first')");
}

std::string path_of(const TestDatabase& test) {
  return test.url().substr(std::string_view{"sqlite:"}.size());
}

struct Close {
  void operator()(sqlite3* db) const { sqlite3_close(db); }
};
using Raw = std::unique_ptr<sqlite3, Close>;

Raw open_raw(const std::string& path) {
  sqlite3* db = nullptr;
  sqlite3_open(path.c_str(), &db);
  return Raw{db};
}

}  // namespace

TEST_CASE("a server that is gone between BEGIN and COMMIT - Postgres") {
  const NoLeaks leaks;
  Server server;
  Database database = Database::open(server.url());
  create(database);
  int bodies = 0;
  const Error error = error_of([&] {
    database.transaction({.attempts = 5}, [&](Connection& c) {
      ++bodies;
      c.execute("INSERT INTO t VALUES (2, 'second')");
      server.stop("immediate");
    });
  });
  INFO(error.message);
  CHECK(error.kind == ErrorKind::connection_lost);
  CHECK(bodies == 1);
  CHECK(error_of([&] { database.lease(); }).kind == ErrorKind::connection_lost);
  server.start();
  CHECK(count(database) == "1");
  CHECK(database.statistics().in_use == 0);
}

TEST_CASE("a server process that is killed in a transaction takes only that with it - Postgres") {
  const NoLeaks leaks;
  Server server;
  Database database = Database::open(server.url());
  create(database);
  const auto insert = [](Connection& c) { c.execute("INSERT INTO t SELECT max(id) + 1, 'next' FROM t"); };
  int bodies = 0;
  const Error error = error_of([&] {
    database.transaction({.attempts = 5}, [&](Connection& c) {
      ++bodies;
      insert(c);
      const int process = std::stoi(*c.query("SELECT pg_backend_pid()").rows[0][0]);
      REQUIRE(kill(process, SIGKILL) == 0);
      while (kill(process, 0) == 0) std::this_thread::sleep_for(1ms);
      insert(c);
    });
  });
  INFO(error.message);
  CHECK(error.kind == ErrorKind::connection_lost);
  CHECK(bodies == 1);
  // The server throws everybody out and recovers by itself.
  Error again{ErrorKind::usage, ""};
  for (int i = 0; i < 500 && again.code != "none"; ++i) {
    again = error_of([&] { database.transaction(insert); });
    if (again.code != "none") std::this_thread::sleep_for(20ms);
  }
  CHECK(again.code == "none");
  CHECK(count(database) == "2");
  CHECK(database.statistics().in_use == 0);
}

TEST_CASE("a connection that is cut at COMMIT is in doubt, and nobody tries again - Postgres") {
  const NoLeaks leaks;
  const TestDatabase test{Dialect::postgres};
  Proxy proxy{test.url()};
  const Proxy::Cut cut = GENERATE(Proxy::Cut::before_commit, Proxy::Cut::after_commit);
  Database database = Database::open(proxy.url());
  create(database);
  proxy.cut(cut);
  int bodies = 0;
  const Error error = error_of([&] {
    database.transaction({.attempts = 5}, [&](Connection& c) {
      ++bodies;
      // No key would refuse a second one.
      c.execute("INSERT INTO t SELECT max(id) + 1, 'second' FROM t");
    });
  });
  proxy.cut(Proxy::Cut::never);
  CHECK(error.kind == ErrorKind::commit_in_doubt);
  CHECK(proxy.cuts() == 1);
  CHECK(bodies == 1);
  // The next one has a connection that is whole; what is stored is one or the other, never half.
  CHECK(count(database) == (cut == Proxy::Cut::after_commit ? "2" : "1"));
  CHECK(database.statistics().in_use == 0);
  CHECK(database.statistics().lost == 1);
}

TEST_CASE("a connection that is cut in the middle of a result - Postgres") {
  const NoLeaks leaks;
  const TestDatabase test{Dialect::postgres};
  Proxy proxy{test.url()};
  Database database = Database::open(proxy.url());
  create(database);
  proxy.cut(Proxy::Cut::in_result);
  const bool one_by_one = GENERATE(false, true);
  std::int64_t next = 1;
  const Error error = error_of([&] {
    auto lease = database.lease();
    auto rows = lease->prepare("SELECT i::bigint, repeat('x', 100) FROM generate_series(1, 100000) i");
    if (one_by_one) rows->stream();
    for (; rows->step(); ++next) {
      std::int64_t number = 0;
      rows->get(0, number);
      REQUIRE(number == next);
    }
  });
  proxy.cut(Proxy::Cut::never);
  CHECK(error.kind == ErrorKind::connection_lost);
  // Rows that came before it are whole, and their end is not taken for that of the result.
  CHECK((one_by_one ? next > 1 && next < 100'001 : next == 1));
  CHECK(database.statistics().lost == 1);
  CHECK(count(database) == "1");
  CHECK(database.statistics().in_use == 0);
}

TEST_CASE("a wrong password says so and is not shown - Postgres") {
  const NoLeaks leaks;
  Server server;
  Database::open(server.url()).lease()->execute("CREATE ROLE app LOGIN PASSWORD 'right'");
  {
    const std::string file = server.directory() + "/data/pg_hba.conf";
    std::ifstream in{file};
    const std::string rest{std::istreambuf_iterator<char>{in}, {}};
    std::ofstream{file} << "local all app scram-sha-256\n" << rest;
  }
  server.restart("fast");
  const auto url = [&](const std::string& password) {
    return "postgresql://app:" + password + "@/postgres?host=" + server.directory();
  };
  const Error error = error_of([&] { Database::open(url("w7ong")); });
  CHECK(error.kind == ErrorKind::connection_lost);
  CHECK(error.message.find("password authentication failed") != std::string::npos);
  CHECK(error.message.find("w7ong") == std::string::npos);
  CHECK(Database::open(url("right")).lease()->query("SELECT 1").rows.size() == 1);
}

TEST_CASE("a full disk stops the transaction and nothing else - Sqlite") {
  const NoLeaks leaks;
  const TestDatabase test{Dialect::sqlite};
  Database database = test.open();
  create(database);
  const std::string big(100'000, 'x');
  const auto fill = [&] {
    database.transaction([&](Connection& c) {
      for (int i = 2; i < 200; ++i) {
        auto statement = c.prepare("INSERT INTO t VALUES ($1, $2)");
        statement->bind(1, std::int32_t{i});
        statement->bind(2, big);
        statement->run();
      }
    });
  };
  // No file may grow beyond a megabyte: the write itself fails, as on a full disk.
  signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{1'000'000, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  const Error error = error_of(fill);
  setrlimit(RLIMIT_FSIZE, &before);
  CHECK(error.kind == ErrorKind::database);
  CHECK((error.code.starts_with("SQLITE_IOERR") || error.code == "SQLITE_FULL"));
  CHECK(count(database) == "1");
  CHECK(verify(*database.lease()).empty());
  CHECK(database.statistics().in_use == 0);
  fill();
  CHECK(count(database) == "199");
}

TEST_CASE("a database that may not grow - Sqlite") {
  const NoLeaks leaks;
  const TestDatabase test{Dialect::sqlite};
  Database database = Database::open(Settings{.url = test.url(), .parameters = {{"max_page_count", "20"}}});
  create(database);
  const Error error = error_of([&] {
    database.lease()->execute("INSERT INTO t SELECT 2, hex(randomblob(100000))");
  });
  CHECK(error.code == "SQLITE_FULL");
  CHECK(count(database) == "1");
}

TEST_CASE("a file that may only be read - Sqlite") {
  const NoLeaks leaks;
  const TestDatabase test{Dialect::sqlite};
  {
    Database database = test.open();
    create(database);
  }
  test.oracle("PRAGMA journal_mode = DELETE");
  const std::string directory = std::filesystem::path{path_of(test)}.parent_path();
  chmod(path_of(test).c_str(), 0444);
  // For root nothing is read-only.
  const uid_t root = geteuid();
  if (root == 0) REQUIRE(seteuid(65534) == 0);
  Error error{ErrorKind::usage, ""};
  std::string rows;
  try {
    Database database = test.open();
    rows = count(database);
    error = error_of([&] { database.lease()->execute("INSERT INTO t VALUES (2, 'second')"); });
  } catch (const Error& unexpected) {
    rows = unexpected.message;
  }
  if (root == 0) REQUIRE(seteuid(0) == 0);
  CHECK(rows == "1");
  CHECK(error.kind == ErrorKind::database);
  CHECK(error.code.starts_with("SQLITE_READONLY"));
}

TEST_CASE("a file that another one has locked - Sqlite") {
  const NoLeaks leaks;
  const TestDatabase test{Dialect::sqlite};
  const Raw other = open_raw(path_of(test));
  REQUIRE(sqlite3_exec(other.get(), "CREATE TABLE t (id INTEGER PRIMARY KEY); BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) ==
          SQLITE_OK);
  const Settings impatient{.url = test.url(), .busy_timeout = 50ms};
  CHECK(error_of([&] { Database::open(impatient); }).kind == ErrorKind::busy);
  sqlite3_exec(other.get(), "COMMIT", nullptr, nullptr, nullptr);
  Database database = Database::open(impatient);
  CHECK(count(database) == "0");
}

TEST_CASE("a file that is damaged - Sqlite") {
  const NoLeaks leaks;
  const TestDatabase test{Dialect::sqlite};
  {
    Database database = test.open();
    create(database);
    database.lease()->execute("WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
                              "INSERT INTO t SELECT i, hex(randomblob(50)) FROM n");
  }
  const auto overwrite = [&](int from, int size) {
    std::fstream file{path_of(test), std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(from);
    for (int i = 0; i < size; ++i) file.put('\x5a');
  };
  overwrite(4096 * 10, 4096 * 50);
  {
    Database database = test.open();
    const Error error = error_of([&] { database.lease()->query("SELECT sum(length(name)) FROM t"); });
    CHECK(error.kind == ErrorKind::database);
    CHECK(error.code.starts_with("SQLITE_CORRUPT"));
    CHECK_FALSE(verify(*database.lease()).empty());
    CHECK(database.statistics().in_use == 0);
  }
  overwrite(0, 100);
  const Error error = error_of([&] { test.open(); });
  CHECK(error.kind == ErrorKind::database);
  CHECK(error.code == "SQLITE_NOTADB");
}
