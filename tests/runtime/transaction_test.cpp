#include <atomic>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "test_database.hpp"

using namespace strata;
using namespace std::chrono_literals;

namespace {

struct Fixture {
  explicit Fixture(Dialect dialect) : test{dialect}, database{test.open()}, connection{database.lease()} {
    connection->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)");
  }
  void add(int id) const { connection->execute("INSERT INTO t VALUES (" + std::to_string(id) + ", 0)"); }
  std::string ids() const {
    std::string text;
    for (const Row& row : connection->query("SELECT id FROM t ORDER BY id").rows) text += *row[0] + " ";
    return text;
  }
  TestDatabase test;
  Database database;
  Lease connection;
};

}  // namespace

TEMPLATE_TEST_CASE("a transaction ends with its scope", "", Sqlite, Postgres) {
  const Fixture f{TestType::dialect};
  {
    Transaction transaction{*f.connection};
    f.add(1);
    transaction.commit();
    CHECK(error_of([&] { transaction.commit(); }).kind == ErrorKind::usage);
  }
  {
    const Transaction transaction{*f.connection};
    f.add(2);
  }
  CHECK(f.ids() == "1 ");
  const Transaction outer{*f.connection};
  CHECK(error_of([&] { const Transaction inner{*f.connection}; }).message.find("Savepoint") != std::string::npos);
}

TEMPLATE_TEST_CASE("savepoints", "", Sqlite, Postgres) {
  const Fixture f{TestType::dialect};
  CHECK(error_of([&] { const Savepoint without{*f.connection}; }).kind == ErrorKind::usage);
  Transaction transaction{*f.connection};
  f.add(1);
  {
    const Savepoint undone{*f.connection};
    f.add(2);
    {
      Savepoint inner{*f.connection};
      f.add(3);
      inner.commit();
    }
  }
  {
    // After an error PostgreSQL accepts nothing but the way back.
    const Savepoint failed{*f.connection};
    CHECK_THROWS_AS(f.add(1), Error);
  }
  {
    Savepoint kept{*f.connection};
    f.add(4);
    kept.commit();
  }
  transaction.commit();
  CHECK(f.ids() == "1 4 ");
}

TEMPLATE_TEST_CASE("Database::transaction", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  CHECK(f.database.transaction([](Connection& c) {
    c.execute("INSERT INTO t VALUES (1, 0)");
    return 42;
  }) == 42);
  CHECK_THROWS_AS(f.database.transaction([](Connection& c) {
    c.execute("INSERT INTO t VALUES (2, 0)");
    throw std::logic_error{"no"};
  }),
                  std::logic_error);
  CHECK(f.ids() == "1 ");
  CHECK_THROWS_AS(
      f.database.transaction({.read_only = true},
                             [&](Connection& c) {
                               if (f.test.sqlite())
                                 throw Error{ErrorKind::usage, "SQLite does not keep a reader from writing"};
                               c.execute("INSERT INTO t VALUES (3, 0)");
                             }),
      Error);
}

TEMPLATE_TEST_CASE("a commit after a failed statement says that it did nothing", "", Sqlite, Postgres) {
  const Fixture f{TestType::dialect};
  f.add(1);
  Transaction transaction{*f.connection};
  f.add(2);
  CHECK_THROWS_AS(f.add(1), Error);
  if (f.test.sqlite()) {
    // SQLite undoes only the statement.
    transaction.commit();
    CHECK(f.ids() == "1 2 ");
  } else {
    CHECK(error_of([&] { transaction.commit(); }).message.find("was rolled back") != std::string::npos);
    CHECK(f.ids() == "1 ");
  }
}

TEMPLATE_TEST_CASE("a transaction that was ended inside its scope is not committed", "", Sqlite, Postgres) {
  const Fixture f{TestType::dialect};
  for (const char* end : {"COMMIT", "ROLLBACK"}) {
    Transaction transaction{*f.connection};
    f.connection->execute(end);
    CHECK(error_of([&] { transaction.commit(); }).message.find("ended before its commit") != std::string::npos);
  }
}

TEST_CASE("what was lost before COMMIT is not in doubt - Postgres") {
  const Fixture f{Dialect::postgres};
  Database database = f.test.open();
  const Lease other = database.lease();
  const std::string server = *other->query("SELECT pg_backend_pid()").rows[0][0];
  Transaction transaction{*other};
  other->execute("INSERT INTO t VALUES (1, 0)");
  f.connection->execute("SELECT pg_terminate_backend(" + server + ", 5000)");
  CHECK(error_of([&] { other->execute("INSERT INTO t VALUES (2, 0)"); }).kind == ErrorKind::connection_lost);
  CHECK(error_of([&] { transaction.commit(); }).kind == ErrorKind::connection_lost);
  CHECK(f.ids().empty());
}

TEST_CASE("a second writer waits, and is told when it waited too long - Sqlite") {
  const Fixture f{Dialect::sqlite};
  Database impatient = Database::open(Settings{.url = f.test.url(), .busy_timeout = 50ms});
  const Lease other = impatient.lease();
  {
    const Transaction writer{*f.connection};
    CHECK(error_of([&] { const Transaction second{*other}; }).kind == ErrorKind::busy);
    // Readers do not wait (WAL).
    const Transaction reader{*other, {.read_only = true}};
    CHECK(other->query("SELECT count(*) FROM t").rows[0][0] == "0");
  }
  CHECK_NOTHROW(Transaction{*other});
  CHECK(other->query("PRAGMA journal_mode").rows[0][0] == "wal");
  CHECK(other->query("PRAGMA foreign_keys").rows[0][0] == "1");
}

TEST_CASE("conflicts of concurrent transactions have their kinds - Postgres") {
  const Fixture f{Dialect::postgres};
  Database database = f.test.open();
  const Lease other = database.lease();
  f.add(1);
  f.add(2);
  SECTION("serialization") {
    const Transaction first{*f.connection, {.isolation = Isolation::repeatable_read}};
    f.connection->query("SELECT * FROM t");
    other->execute("UPDATE t SET n = 1 WHERE id = 1");
    CHECK(error_of([&] { f.connection->execute("UPDATE t SET n = 2 WHERE id = 1"); }).kind ==
          ErrorKind::serialization_failure);
  }
  SECTION("deadlock") {
    const Transaction first{*f.connection}, second{*other};
    f.connection->execute("UPDATE t SET n = 1 WHERE id = 1");
    other->execute("UPDATE t SET n = 1 WHERE id = 2");
    ErrorKind one = ErrorKind::usage, two = ErrorKind::usage;
    std::jthread thread{[&] {
      one = error_of([&] {
              other->execute("UPDATE t SET n = 2 WHERE id = 1");
              other->execute("ROLLBACK");
            }).kind;
    }};
    two = error_of([&] {
            f.connection->execute("UPDATE t SET n = 2 WHERE id = 2");
            f.connection->execute("ROLLBACK");
          }).kind;
    f.connection->execute("ROLLBACK");
    thread.join();
    CHECK((one == ErrorKind::deadlock) != (two == ErrorKind::deadlock));
  }
  SECTION("lock timeout") {
    const Transaction first{*f.connection};
    f.connection->execute("UPDATE t SET n = 1 WHERE id = 1");
    other->execute("SET lock_timeout = '20ms'");
    CHECK(error_of([&] { other->execute("UPDATE t SET n = 2 WHERE id = 1"); }).kind == ErrorKind::lock_timeout);
  }
  SECTION("statement timeout") {
    other->execute("SET statement_timeout = '20ms'");
    CHECK(error_of([&] { other->execute("SELECT pg_sleep(5)"); }).kind == ErrorKind::statement_timeout);
  }
}

TEMPLATE_TEST_CASE("a transaction is tried again when the database asks for it", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  int tries = 0;
  const auto fails = [&](ErrorKind kind, int times) {
    return [&tries, kind, times](Connection& c) {
      c.execute("INSERT INTO t VALUES (" + std::to_string(++tries) + ", 0)");
      if (tries <= times) throw Error{kind, "no"};
      return tries;
    };
  };
  CHECK(f.database.transaction({.attempts = 3}, fails(ErrorKind::serialization_failure, 2)) == 3);
  CHECK(f.ids() == "3 ");
  tries = 10;
  CHECK(f.database.transaction({.attempts = 2}, fails(ErrorKind::deadlock, 11)) == 12);
  tries = 20;
  const Error error = error_of([&] { f.database.transaction({.attempts = 3}, fails(ErrorKind::busy, 99)); });
  CHECK(error.kind == ErrorKind::busy);
  CHECK(error.message == "no (after 3 attempts)");
  CHECK(tries == 23);
  for (const ErrorKind once : {ErrorKind::commit_in_doubt, ErrorKind::connection_lost, ErrorKind::unique_violation}) {
    tries = 30;
    CHECK(error_of([&] { f.database.transaction({.attempts = 9}, fails(once, 99)); }).message == "no");
    CHECK(tries == 31);
  }
  CHECK(f.ids() == "3 12 ");
}

TEMPLATE_TEST_CASE("threads that read and then write lose nothing when they try again", "", Sqlite, Postgres) {
  const Fixture f{TestType::dialect};
  f.add(1);
  Database database = Database::open(Settings{.url = f.test.url(), .pool_size = 8});
  constexpr int threads = 8, each = 25;
  std::atomic<int> bodies = 0;
  {
    std::vector<std::jthread> running;
    for (int i = 0; i < threads; ++i)
      running.emplace_back([&] {
        for (int n = 0; n < each; ++n)
          database.transaction({.isolation = serializable, .attempts = 100}, [&](Connection& c) {
            ++bodies;
            const int before = std::stoi(*c.query("SELECT n FROM t").rows[0][0]);
            c.execute("UPDATE t SET n = " + std::to_string(before + 1));
          });
      });
  }
  CHECK(f.connection->query("SELECT n FROM t").rows[0][0] == std::to_string(threads * each));
  if (!f.test.sqlite()) CHECK(bodies > threads * each);
}

TEST_CASE("isolation levels - Postgres") {
  Fixture f{Dialect::postgres};
  const std::pair<Isolation, const char*> levels[] = {{Isolation::standard, "read committed"},
                                                      {read_committed, "read committed"},
                                                      {repeatable_read, "repeatable read"},
                                                      {serializable, "serializable"}};
  for (const auto& [level, name] : levels) {
    const auto shown = f.database.transaction(
        {.isolation = level}, [](Connection& c) { return *c.query("SHOW transaction_isolation").rows[0][0]; });
    CHECK(shown == name);
  }
}

TEST_CASE("an inner transaction on the same connection is refused - Sqlite") {
  Database database = Database::open("sqlite::memory:");
  const Error error = error_of([&] {
    database.transaction([&](Connection&) { database.transaction([](Connection&) {}); });
  });
  CHECK(error.kind == ErrorKind::usage);
  CHECK(error.message.find("Savepoint") != std::string::npos);
}
