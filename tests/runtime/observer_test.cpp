#include <vector>

#include "catch.hpp"
#include "strata/observer.hpp"
#include "test_database.hpp"

using namespace strata;
using namespace std::chrono_literals;

namespace {

struct Seen {
  std::string name, text, plan, error;
  std::int64_t rows;
  bool cached, slow;
};

struct Watched {
  explicit Watched(Dialect dialect, std::chrono::milliseconds slow = 0ms)
      : test{dialect}, database{Database::open(Settings{.url = test.url(), .observer = observer(), .slow_query = slow})} {
    database.lease()->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)");
    seen.clear();
  }
  std::function<void(const Observation&)> observer() {
    return [this](const Observation& o) {
      CHECK(o.duration.count() > 0);
      seen.push_back({std::string{o.name}, std::string{o.text}, std::string{o.plan}, o.error ? o.error->message : "",
                      o.rows, o.cached, o.slow});
    };
  }
  std::vector<Seen> seen{};
  TestDatabase test;
  Database database;
};

constexpr Sql insert{"t.insert", "INSERT INTO t VALUES ($1, $2)"};
constexpr Sql list{"t.list", "SELECT id, name FROM t ORDER BY id"};

void add(Connection& connection, std::int32_t id, std::string_view name) {
  auto statement = connection.prepare(insert);
  statement->bind(1, id);
  statement->bind(2, name);
  statement->run();
}

}  // namespace

TEMPLATE_TEST_CASE("an observer sees each statement once", "", Sqlite, Postgres) {
  Watched w{TestType::dialect};
  const Lease connection = w.database.lease();
  add(*connection, 1, "one");
  add(*connection, 2, "two");
  REQUIRE(w.seen.size() == 2);
  CHECK(w.seen[0].name == "t.insert");
  CHECK(w.seen[0].text == insert.text);
  CHECK(w.seen[0].rows == 1);
  CHECK_FALSE(w.seen[0].cached);
  CHECK(w.seen[1].cached);

  {
    auto rows = connection->prepare(list);
    while (rows->step()) {
    }
  }
  REQUIRE(w.seen.size() == 3);
  CHECK(w.seen[2].rows == 2);
  // Who stops after the first row is seen as well.
  CHECK(connection->prepare(list)->step());
  REQUIRE(w.seen.size() == 4);
  CHECK(w.seen[3].rows == (w.test.sqlite() ? 1 : 2));

  CHECK_THROWS_AS(add(*connection, 1, "again"), Error);
  REQUIRE(w.seen.size() == 5);
  CHECK(w.seen[4].error.find("t.insert") != std::string::npos);

  connection->query("SELECT 1");
  connection->execute("DELETE FROM t WHERE id = 2");
  REQUIRE(w.seen.size() == 7);
  CHECK(w.seen[5].text == "SELECT 1");
  CHECK(w.seen[6].text == "DELETE FROM t WHERE id = 2");

  const std::string_view columns[] = {"id", "name"};
  auto bulk = connection->bulk_insert("t", columns);
  for (std::int32_t id = 10; id < 20; ++id) {
    bulk->bind(1, id);
    bulk->bind(2, "bulk");
    bulk->add_row();
  }
  bulk->finish();
  CHECK(w.seen.back().rows == 10);
}

TEMPLATE_TEST_CASE("rows read one by one are one statement, seen at its end", "", Sqlite, Postgres) {
  Watched w{TestType::dialect};
  const Lease connection = w.database.lease();
  for (int i = 1; i <= 3; ++i) add(*connection, i, "name");
  w.seen.clear();
  {
    auto rows = connection->prepare(list);
    rows->stream();
    while (rows->step()) CHECK(w.seen.empty());
    CHECK(w.seen.size() == 1);
  }
  {
    auto rows = connection->prepare(list);
    rows->stream();
    CHECK(rows->step());
    CHECK(rows->step());
  }
  {
    auto rows = connection->prepare(list);
    rows->stream();
  }
  REQUIRE(w.seen.size() == 2);
  CHECK(w.seen[0].rows == 3);
  CHECK(w.seen[1].rows == 2);
}

TEMPLATE_TEST_CASE("a slow statement is shown with its plan, a value nowhere", "", Sqlite, Postgres) {
  Watched w{TestType::dialect, 20ms};
  const Lease connection = w.database.lease();
  const char* text = w.test.either(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500000) "
      "SELECT count(*) FROM n, t WHERE $1 <> ''",
      "SELECT pg_sleep(0.05) FROM t WHERE name <> $1");
  {
    add(*connection, 1, "one");
    const Transaction transaction{*connection};
    auto slow = connection->prepare(text);
    slow->bind(1, "confidential");
    while (slow->step()) {
    }
    // The transaction of the user goes on.
    CHECK(connection->query("SELECT 1").rows.size() == 1);
  }
  int slow = 0;
  for (const Seen& seen : w.seen) {
    slow += seen.slow;
    CHECK(seen.slow == !seen.plan.empty());
    if (seen.slow) CHECK(seen.plan.find(w.test.either("SCAN t", "Seq Scan on t")) != std::string::npos);
    for (const std::string* field : {&seen.name, &seen.text, &seen.plan})
      CHECK(field->find("confidential") == std::string::npos);
  }
  CHECK(slow == 1);
}

TEMPLATE_TEST_CASE("expect_queries counts the statements of this thread", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  Database database = test.open();
  database.lease()->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)");
  const auto two = [&] {
    database.transaction([](Connection& c) {
      add(c, 1, "one");
      const Savepoint undone{c};
      c.prepare(list)->run();
    });
  };
  expect_queries(2, two);
  const Error error = error_of([&] { expect_queries(1, [&] { database.lease()->prepare(list)->run(); database.lease()->query("SELECT 5"); }); });
  CHECK(error.message == "1 statements were expected and 2 ran:\n  t.list\n  SELECT 5");
}

TEMPLATE_TEST_CASE("explain shows how statements are run", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  Database database = test.open();
  const Lease connection = database.lease();
  connection->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)");
  connection->execute("CREATE INDEX by_name ON t (name)");
  connection->execute("INSERT INTO t VALUES (1, 'one')");
  if (connection->dialect() == Dialect::postgres) connection->execute("SET enable_seqscan = off");
  const auto find = [&] {
    auto statement = connection->prepare("SELECT id FROM t WHERE name = $1");
    statement->bind(1, "confidential");
    while (statement->step()) {
    }
  };
  const std::string plan = explain([&] {
    const Transaction transaction{*connection};
    find();
    connection->execute("SELECT 1");
  });
  CHECK(plan.starts_with("SELECT id FROM t WHERE name = $1\n  "));
  CHECK(plan.find(test.either("SEARCH t USING COVERING INDEX by_name", "Index Scan")) != std::string::npos);
  CHECK(plan.find("by_name") < plan.find("\nSELECT 1"));
  CHECK(plan.find("confidential") == std::string::npos);
  // Around a count of statements, and within one.
  CHECK(explain([&] { expect_queries(1, find); }).find("by_name") != std::string::npos);
  expect_queries(1, [&] { explain(find); });
  CHECK(error_of([&] { explain([&] { connection->query("SELECT nothing"); }); }).kind == ErrorKind::database);
}

TEST_CASE("what adapters write - Sqlite") {
  const Error error{ErrorKind::busy, "t.list: locked"};
  CHECK(to_text({.name = "t.list", .text = "SELECT *\nFROM t", .rows = 1, .duration = 1234us, .cached = true, .plan = {}}) ==
        "t.list  1 row  1.23 ms  cached\n  SELECT * FROM t");
  CHECK(to_text({.name = "SELECT 1", .text = "SELECT 1", .rows = 2, .duration = 10ms, .slow = true, .plan = "a\nb", .error = &error}) ==
        "SELECT 1  2 rows  10.00 ms  SLOW  busy: t.list: locked\n  SELECT 1\n    a\n    b");

  Metrics metrics;
  metrics.add({.name = "t.\"list\"", .text = "SELECT", .rows = 3, .duration = 2ms, .plan = {}});
  metrics.add({.name = "t.\"list\"", .text = "SELECT", .rows = 4, .duration = 20ms, .plan = {}, .error = &error});
  metrics.add({.name = "SELECT 1", .text = "SELECT 1", .duration = 1us, .plan = {}});
  const std::string text = metrics.text(PoolStatistics{.in_use = 2, .idle = 1, .waiting = 7, .timeouts = 5});
  for (const char* line : {"# TYPE strata_statement_seconds histogram\n",
                           "strata_statement_seconds_bucket{statement=\"t.\\\"list\\\"\",le=\"0.001\"} 0\n",
                           "strata_statement_seconds_bucket{statement=\"t.\\\"list\\\"\",le=\"0.005\"} 1\n",
                           "strata_statement_seconds_bucket{statement=\"t.\\\"list\\\"\",le=\"+Inf\"} 2\n",
                           "strata_statement_seconds_sum{statement=\"t.\\\"list\\\"\"} 0.022\n",
                           "strata_statement_seconds_count{statement=\"(sql)\"} 1\n",
                           "strata_statement_rows_total{statement=\"t.\\\"list\\\"\"} 7\n",
                           "strata_statement_errors_total{statement=\"t.\\\"list\\\"\",kind=\"busy\"} 1\n",
                           "strata_pool_connections{state=\"in_use\"} 2\n", "strata_pool_waiting 7\n",
                           "strata_pool_events_total{event=\"timeouts\"} 5\n"})
    CHECK(text.find(line) != std::string::npos);
}
