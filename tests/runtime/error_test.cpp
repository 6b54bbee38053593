#include <fstream>

#include "catch.hpp"
#include "test_database.hpp"

using namespace strata;

namespace {

constexpr Constraint unique_chain_address{ErrorKind::unique_violation, "token", "token_chain_address_key",
                                          "chain, address"};
constexpr Constraint unique_symbol{ErrorKind::unique_violation, "token", "token_symbol_key", "symbol"};
constexpr Constraint check_decimals{ErrorKind::check_violation, "token", "token_decimals_check", ""};
constexpr Constraint check_other{ErrorKind::check_violation, "token", "token_other_check", ""};
constexpr Constraint chain_required{ErrorKind::not_null_violation, "token", "token_chain_not_null", "chain"};
constexpr Constraint other_reference{ErrorKind::foreign_key_violation, "token", "token_other_fkey", "other"};
constexpr Constraint parent_reference{ErrorKind::foreign_key_violation, "token", "token_parent_fkey", "parent"};

void make_table(const TestDatabase& test, Connection& connection) {
  const std::string end = test.either(" STRICT", "");
  connection.execute(
      "CREATE TABLE token (id INTEGER PRIMARY KEY, chain TEXT NOT NULL, address TEXT NOT NULL, symbol TEXT, "
      "decimals INTEGER CONSTRAINT token_decimals_check CHECK (decimals >= 0), "
      "parent INTEGER CONSTRAINT token_parent_fkey REFERENCES token (id))" +
      end);
  connection.execute(
      "CREATE UNIQUE INDEX token_chain_address_key ON token (chain, address); "
      "CREATE UNIQUE INDEX token_symbol_key ON token (symbol);");
}

constexpr Sql insert_token{"token.insert",
                           "INSERT INTO token (id, chain, address, symbol, decimals, parent) "
                           "VALUES ($1, $2, $3, $4, $5, $6)"};

struct Token {
  std::int32_t id;
  std::optional<std::string> chain = "base", address = "a", symbol{};
  std::int32_t decimals = 0;
  std::optional<std::int32_t> parent{};
};

void insert(Connection& connection, const Token& token) {
  const Prepared statement = connection.prepare(insert_token);
  statement->bind(1, token.id);
  statement->bind(2, token.chain);
  statement->bind(3, token.address);
  statement->bind(4, token.symbol);
  statement->bind(5, token.decimals);
  statement->bind(6, token.parent);
  statement->run();
}

}  // namespace

TEMPLATE_TEST_CASE("a violated constraint is known by the schema's own name", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  Database database = test.open();
  const Lease connection = database.lease();
  make_table(test, *connection);
  insert(*connection, {.id = 1, .symbol = "X"});
  const auto failed = [&](const Token& token) { return error_of([&] { insert(*connection, token); }); };

  const Error unique = failed({.id = 2});
  CHECK(unique.is(unique_chain_address));
  CHECK_FALSE(unique.is(unique_symbol));
  CHECK(unique.statement == "token.insert");
  CHECK(unique.table == "token");
  CHECK(unique.code == test.either("SQLITE_CONSTRAINT_UNIQUE", "23505"));
  CHECK(failed({.id = 2, .address = "b", .symbol = "X"}).is(unique_symbol));
  CHECK(failed({.id = 1, .address = "b"}).kind == ErrorKind::unique_violation);

  const Error check = failed({.id = 2, .address = "b", .decimals = -1});
  CHECK(check.is(check_decimals));
  CHECK_FALSE(check.is(check_other));

  const Error missing = failed({.id = 2, .chain = std::nullopt});
  CHECK(missing.is(chain_required));
  CHECK(missing.kind == ErrorKind::not_null_violation);

  const Error reference = failed({.id = 2, .address = "b", .parent = 99});
  CHECK(reference.kind == ErrorKind::foreign_key_violation);
  CHECK(reference.is(parent_reference));
  // SQLite does not say which one.
  CHECK(reference.is(other_reference) == test.sqlite());

  // The statement still works.
  insert(*connection, {.id = 2, .address = "b", .parent = 1});
  CHECK(connection->query("SELECT count(*) FROM token").rows[0][0] == "2");
}

TEMPLATE_TEST_CASE("a value that its column cannot hold is a check violation", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  Database database = test.open();
  const Lease connection = database.lease();
  connection->execute(
      test.either("CREATE TABLE t (n INTEGER CHECK (n BETWEEN -32768 AND 32767), s TEXT CHECK (length(s) <= 3), "
                  "e TEXT CHECK (e IN ('a')), j TEXT CHECK (json_valid(j))) STRICT",
                  "CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (n smallint, s varchar(3), e e, j jsonb)"));
  const auto kind = [&](const char* column, auto value) {
    return error_of([&] {
             const auto statement = connection->prepare("INSERT INTO t (" + std::string{column} + ") VALUES ($1)");
             statement->bind(1, std::as_const(value));
             statement->run();
           })
        .kind;
  };
  CHECK(kind("n", std::int64_t{1} << 40) == ErrorKind::check_violation);
  CHECK(kind("s", std::string{"long"}) == ErrorKind::check_violation);
  CHECK(kind("e", std::string{"b"}) == ErrorKind::check_violation);
  CHECK(kind("j", Json{"{"}) == ErrorKind::check_violation);
}

TEMPLATE_TEST_CASE("statements that are wrong in themselves", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  Database database = test.open();
  const Lease connection = database.lease();
  CHECK(error_of([&] { connection->prepare("SELEC 1"); }).kind == ErrorKind::database);
  CHECK(error_of([&] { connection->execute("SELECT * FROM nowhere"); }).kind == ErrorKind::database);
  CHECK(error_of([&] {
          connection->execute("CREATE TABLE made (x INTEGER); SELECT nothing FROM made;");
        }).message.find("nothing") != std::string::npos);
  CHECK(error_of([&] { connection->query("SELECT $1", {std::string{"a\0b", 3}}); }).kind == ErrorKind::usage);
  const Error shown = error_of([&] { connection->execute("\n-- why\nINSERT INTO nowhere\nVALUES (1);"); });
  CHECK(shown.message.starts_with("`INSERT INTO nowhere …`: "));
  CHECK(shown.statement.find("VALUES (1)") != std::string::npos);
  const auto one = connection->prepare("SELECT 1");
  CHECK(error_of([&] { one->bind(1, 5); }).kind == ErrorKind::usage);
  CHECK(error_of([&] { one->bind_null(0); }).kind == ErrorKind::usage);
}

TEMPLATE_TEST_CASE("a NUL byte does not cut a statement short", "", Sqlite, Postgres) {
  using namespace std::string_view_literals;
  const TestDatabase test{TestType::dialect};
  Database database = test.open();
  const Lease connection = database.lease();
  const auto text = "SELECT 1;\0 SELECT nothing"sv;
  CHECK(error_of([&] { connection->execute(text); }).kind == ErrorKind::usage);
  CHECK(error_of([&] { connection->prepare(text); }).kind == ErrorKind::usage);
  CHECK(error_of([&] { connection->query(text); }).kind == ErrorKind::usage);
}

TEST_CASE("an error of several lines is shown in one - Postgres") {
  const TestDatabase test{Dialect::postgres};
  Database database = test.open();
  const Error error =
      error_of([&] { database.lease()->execute("DO $$ BEGIN RAISE EXCEPTION E'first\\nsecond'; END $$"); });
  CHECK(error.message.find("first; second") != std::string::npos);
}

TEST_CASE("files that are no good name themselves - Sqlite") {
  const TestDatabase test{Dialect::sqlite};
  const std::string path = test.url().substr(std::string_view{"sqlite:"}.size());
  std::ofstream{path} << std::string(5000, 'Z');
  const Error error = error_of([&] { test.open(); });
  CHECK(error.code == "SQLITE_NOTADB");
  CHECK(error.message == "cannot open `" + path + "`: file is not a database");
}

TEST_CASE("parameters must be numbered by first appearance - Sqlite") {
  Database database = Database::open("sqlite::memory:");
  const Lease connection = database.lease();
  for (const char* text : {"SELECT $2, $1", "SELECT ?", "SELECT :a", "SELECT $1, $3"})
    CHECK(error_of([&] { connection->prepare(text); }).message.find("order of their first appearance") !=
          std::string::npos);
  CHECK(error_of([&] { connection->prepare("SELECT 1; SELECT 2"); }).message.find("exactly one statement") !=
        std::string::npos);
  CHECK(error_of([&] { connection->prepare(""); }).kind == ErrorKind::usage);
  // DQS: a misspelt column must not become a text.
  connection->execute("CREATE TABLE t (a INTEGER)");
  CHECK(error_of([&] { connection->execute("SELECT \"b\" FROM t"); }).kind == ErrorKind::database);
}

TEST_CASE("database URLs") {
  for (const char* wrong :
       {"", "sqlite:", "mysql://u:secret@h/d", "/var/lib/x.db", "postgresql:u:secret@h", "postgresql://u:secr%zz@h/d",
        "postgresql://u:se/cret@h:1/d", "postgresql://u:secret@h/d?pasword=secret",
        "postgresql://u:secret@localhost:1/d", "postgresql://localhost:1/d?password=secret",
        "host=localhost password=secret", "password=secret", "mysql://h/d;password=secret"}) {
    const Error error = error_of([&] { Database::open(wrong); });
    INFO(error.message);
    CHECK((error.kind == ErrorKind::usage || error.kind == ErrorKind::connection_lost));
    CHECK(error.code != "none");
    CHECK(error.message.find("secret") == std::string::npos);
    CHECK(error.message.find("cret@") == std::string::npos);
    CHECK(error.message.find('\n') == std::string::npos);
  }
  CHECK(error_of([] { Database::open("sqlite:/nowhere/at/all.db"); }).message.find("/nowhere/at/all.db") !=
        std::string::npos);
  CHECK(error_of([] { Database::open("sqlite:/tmp"); }).kind == ErrorKind::connection_lost);
}

TEST_CASE("error kinds have names") {
  CHECK(to_string(ErrorKind::not_found) == "not_found");
  CHECK(to_string(ErrorKind::commit_in_doubt) == "commit_in_doubt");
  CHECK(to_string(ErrorKind::database) == "database");
}
