#include <thread>

#include "catch.hpp"
#include "test_database.hpp"

using namespace strata;

namespace {

constexpr Sql by_id{"t.by_id", "SELECT name FROM t WHERE id = $1"};
constexpr Sql all{"t.all", "SELECT id FROM t ORDER BY id"};

std::string name_of(Connection& connection, std::int32_t id) {
  const Prepared statement = connection.prepare(by_id);
  statement->bind(1, id);
  std::string name;
  if (statement->step()) statement->get(0, name);
  return name;
}

struct Fixture {
  explicit Fixture(Dialect dialect) : test{dialect}, database{test.open()}, connection{database.lease()} {
    connection->execute(test.either("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT) STRICT",
                                    "CREATE TABLE t (id bigint PRIMARY KEY, name text)"));
    connection->execute("INSERT INTO t VALUES (1, 'one'), (2, 'two'), (3, 'three')");
  }
  TestDatabase test;
  Database database;
  Lease connection;
};

}  // namespace

TEMPLATE_TEST_CASE("a statement inside the loop over its own rows", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  int rows = 0;
  const Prepared outer = f.connection->prepare(all);
  while (outer->step()) {
    const Prepared inner = f.connection->prepare(all);
    while (inner->step()) ++rows;
    CHECK_FALSE(inner->step());
  }
  CHECK(rows == 9);
}

TEMPLATE_TEST_CASE("a cached statement starts clean", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  CHECK(name_of(*f.connection, 2) == "two");
  CHECK(name_of(*f.connection, 9) == "");
  const Prepared unbound = f.connection->prepare(by_id);
  CHECK_FALSE(unbound->step());  // nothing of the last call is bound
}

TEMPLATE_TEST_CASE("far more statements than the cache holds", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  const Prepared held = f.connection->prepare("SELECT 0");
  for (int round = 0; round < 2; ++round)
    for (int i = 1; i <= 600; ++i) {
      const Prepared statement = f.connection->prepare("SELECT " + std::to_string(i));
      std::int32_t value = 0;
      REQUIRE(statement->step());
      statement->get(0, value);
      REQUIRE(value == i);
    }
  CHECK(held->step());
  if (!f.test.sqlite()) {
    f.connection->prepare("SELECT 'deallocates'");
    CHECK(std::stoi(*f.connection->query("SELECT count(*) FROM pg_prepared_statements").rows[0][0]) < 300);
  }
}

TEMPLATE_TEST_CASE("columns are known before the first row", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  const Prepared statement = f.connection->prepare("SELECT id, name AS \"the name\" FROM t WHERE id < 0");
  CHECK(statement->column_count() == 2);
  CHECK(statement->column_name(1) == "the name");
}

TEMPLATE_TEST_CASE("rows changed", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  CHECK(f.connection->prepare("UPDATE t SET name = 'x' WHERE id > 1")->run() == 2);
  CHECK(f.connection->prepare("DELETE FROM t WHERE id = 1 RETURNING id")->run() == 1);
  CHECK(f.connection->prepare("SELECT * FROM t")->run() == 0);
  CHECK(f.connection->prepare("DELETE FROM t WHERE id = 1")->run() == 0);
}

TEMPLATE_TEST_CASE("integers of any width meet columns of any width", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  f.connection->execute("CREATE TABLE w (a SMALLINT, b INTEGER, c BIGINT)");
  const Prepared insert = f.connection->prepare("INSERT INTO w VALUES ($1, $2, $3)");
  insert->bind(1, std::int64_t{7});
  insert->bind(2, std::int16_t{7});
  insert->bind(3, std::int32_t{7});
  insert->run();
  for (const char* column : {"a", "b", "c"}) {
    const Prepared find = f.connection->prepare("SELECT a, b, c FROM w WHERE " + std::string{column} + " = $1");
    find->bind(1, std::int64_t{7});
    REQUIRE(find->step());
    std::int64_t wide = 0;
    std::int16_t narrow = 0;
    find->get(0, wide);
    find->get(2, narrow);
    CHECK(wide == 7);
    CHECK(narrow == 7);
  }
}

TEMPLATE_TEST_CASE("a migration beneath a running connection", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  CHECK(name_of(*f.connection, 1) == "one");
  f.connection->execute(
      f.test.either("ALTER TABLE t ADD COLUMN more TEXT", "ALTER TABLE t ALTER COLUMN name TYPE varchar(20)"));
  CHECK(name_of(*f.connection, 2) == "two");
  f.connection->execute("DROP TABLE t; CREATE TABLE t (name TEXT, id INTEGER); INSERT INTO t VALUES ('new', 1)");
  CHECK(name_of(*f.connection, 1) == "new");
}

TEST_CASE("an enum made anew, a statement that others deallocated - Postgres") {
  Fixture f{Dialect::postgres};
  constexpr Sql insert{"e.insert", "INSERT INTO e VALUES ($1)"};
  const auto add = [&](const char* value) {
    const Prepared statement = f.connection->prepare(insert);
    statement->bind(1, value);
    return statement->run();
  };
  f.connection->execute("CREATE TYPE mood AS ENUM ('a'); CREATE TABLE e (x mood)");
  CHECK(add("a") == 1);
  f.connection->execute(
      "ALTER TYPE mood RENAME TO old; CREATE TYPE mood AS ENUM ('a', 'b'); "
      "ALTER TABLE e ALTER x TYPE mood USING x::text::mood; DROP TYPE old");
  CHECK(add("b") == 1);
  f.connection->execute("DEALLOCATE ALL");
  CHECK(add("b") == 1);
  {
    // Inside a transaction the first failure ends it; the next one works.
    const Transaction transaction{*f.connection};
    f.connection->execute("DEALLOCATE ALL");
    CHECK_THROWS_AS(add("a"), Error);
  }
  CHECK(add("a") == 1);
}

TEMPLATE_TEST_CASE("untyped queries", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  const Rows rows = f.connection->query("SELECT id, name, NULL AS missing FROM t WHERE name = $1", {"two"});
  CHECK(rows.columns == std::vector<std::string>{"id", "name", "missing"});
  CHECK(rows.rows == std::vector<Row>{{"2", "two", std::nullopt}});
  CHECK(f.connection->query("SELECT count(*) FROM t WHERE name = $1", {std::nullopt}).rows[0][0] == "0");
}

TEMPLATE_TEST_CASE("bulk insert is all or nothing", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  const std::string_view columns[] = {"id", "name"};
  const auto count = [&] { return *f.connection->query("SELECT count(*) FROM t").rows[0][0]; };
  const auto add = [](BulkInsert& bulk, std::int64_t id, const std::string& name) {
    bulk.bind(1, id);
    bulk.bind(2, name);
    bulk.add_row();
  };
  SECTION("finished") {
    const auto bulk = f.connection->bulk_insert("t", columns);
    for (int i = 10; i < 20010; ++i) add(*bulk, i, "name " + std::to_string(i));
    CHECK(bulk->finish() == 20000);
    CHECK(count() == "20003");
    CHECK(name_of(*f.connection, 777) == "name 777");
  }
  SECTION("given up") {
    { add(*f.connection->bulk_insert("t", columns), 10, "x"); }
    CHECK(count() == "3");
  }
  SECTION("a duplicate") {
    const Error error = error_of([&] {
      const auto bulk = f.connection->bulk_insert("t", columns);
      for (const int id : {10, 11, 1, 12}) add(*bulk, id, "x");
      bulk->finish();
    });
    CHECK(error.kind == ErrorKind::unique_violation);
    CHECK(count() == "3");
  }
  SECTION("inside a transaction that is rolled back") {
    {
      const Transaction transaction{*f.connection};
      const auto bulk = f.connection->bulk_insert("t", columns);
      add(*bulk, 10, "x");
      CHECK(bulk->finish() == 1);
    }
    CHECK(count() == "3");
  }
  SECTION("no rows") {
    CHECK(f.connection->bulk_insert("t", columns)->finish() == 0);
  }
  SECTION("no such table or column") {
    const std::string_view wrong[] = {"id", "nam"};
    CHECK_THROWS_AS(f.connection->bulk_insert("t", wrong), Error);
    CHECK_THROWS_AS(f.connection->bulk_insert("u", columns), Error);
  }
  CHECK(f.connection->usable());
  CHECK_FALSE(f.connection->in_transaction());
}

TEMPLATE_TEST_CASE("hostile names and values stay names and values", "", Sqlite, Postgres) {
  Fixture f{TestType::dialect};
  f.connection->execute("CREATE TABLE \"a\"\"; DROP TABLE t; --\" (\"x\"\"y\" TEXT)");
  const std::string_view columns[] = {"x\"y"};
  const std::string value = "'); DROP TABLE t; --";
  const auto bulk = f.connection->bulk_insert("a\"; DROP TABLE t; --", columns);
  bulk->bind(1, value);
  bulk->add_row();
  CHECK(bulk->finish() == 1);
  CHECK(f.connection->query("SELECT count(*) FROM \"a\"\"; DROP TABLE t; --\" WHERE \"x\"\"y\" = $1", {value})
            .rows[0][0] == "1");
  CHECK(name_of(*f.connection, 1) == "one");
}

TEMPLATE_TEST_CASE("connections are lent, taken back and used again", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  Database database = test.open();
  Connection* first = nullptr;
  {
    const Lease lease = database.lease();
    first = &*lease;
    lease->execute("CREATE TABLE t (x INTEGER)");
    lease->execute("BEGIN; INSERT INTO t VALUES (1)");  // left open
  }
  const Lease again = database.lease();
  CHECK(&*again == first);
  CHECK_FALSE(again->in_transaction());
  CHECK(again->query("SELECT count(*) FROM t").rows[0][0] == "0");
  const Lease other = database.lease();
  CHECK(&*other != first);
}

TEST_CASE("a database in memory is one connection, for one thread after the other - Sqlite") {
  Database database = Database::open("sqlite::memory:");
  database.lease()->execute("CREATE TABLE t (x INTEGER)");
  {
    const Lease outer = database.lease(), inner = database.lease();
    CHECK(&*outer == &*inner);
  }
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&database] {
      for (int k = 0; k < 200; ++k) database.transaction([](Connection& c) { c.execute("INSERT INTO t VALUES (1)"); });
    });
  threads.clear();
  CHECK(database.lease()->query("SELECT count(*) FROM t").rows[0][0] == "1600");
}

TEST_CASE("a connection that the server ended is thrown away - Postgres") {
  const TestDatabase test{Dialect::postgres};
  Database database = test.open();
  const auto end = [&](Connection& connection) {
    const auto pid = connection.query("SELECT pg_backend_pid()").rows[0][0];
    test.oracle("SELECT pg_terminate_backend(" + *pid + ", 5000)");
  };
  {
    const Lease lease = database.lease();
    end(*lease);
    CHECK(error_of([&] { lease->execute("SELECT 1"); }).kind == ErrorKind::connection_lost);
    CHECK_FALSE(lease->usable());
  }
  const Lease lease = database.lease();
  CHECK(lease->query("SELECT 1").rows[0][0] == "1");
  Transaction transaction{*lease};
  end(*lease);
  // The end was there to read before COMMIT was sent.
  CHECK(error_of([&] { transaction.commit(); }).kind == ErrorKind::connection_lost);
}
