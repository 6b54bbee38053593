#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "strata/database.hpp"

// One test body runs on both databases: TEMPLATE_TEST_CASE("…", "", Sqlite, Postgres).
struct Sqlite {
  static constexpr strata::Dialect dialect = strata::Dialect::sqlite;
};
struct Postgres {
  static constexpr strata::Dialect dialect = strata::Dialect::postgres;
};

// By which a server knows the sessions of this process.
std::string application_name();

// A new, empty database: a file, or a schema in the database that STRATA_TEST_POSTGRES names. Gone at the end.
class TestDatabase {
 public:
  explicit TestDatabase(strata::Dialect dialect);
  ~TestDatabase();
  TestDatabase(const TestDatabase&) = delete;

  const std::string& url() const { return url_; }
  strata::Database open() const { return strata::Database::open(url_); }
  bool sqlite() const { return dialect_ == strata::Dialect::sqlite; }
  // The text for this database.
  const char* either(const char* for_sqlite, const char* for_postgres) const {
    return sqlite() ? for_sqlite : for_postgres;
  }

  // Runs one statement with another client (sqlite3's own API, libpqxx): what we write must be what others read.
  std::vector<std::vector<std::optional<std::string>>> oracle(const std::string& sql) const;

 private:
  strata::Dialect dialect_;
  std::string place_;  // directory, or schema
  std::string url_;
};

// Runs `body` and gives the Error that it must throw.
template <class Body>
strata::Error error_of(Body&& body) {
  try {
    body();
  } catch (const strata::Error& error) {
    return error;
  }
  return strata::Error{strata::ErrorKind::usage, "nothing was thrown", "none"};
}
