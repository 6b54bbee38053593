#pragma once

#include <optional>
#include <string>

#include <strata/database.hpp>

// The database under test: SQLite in memory, or the PostgreSQL of STRATA_TEST_POSTGRES.
void use_database(std::string url);
strata::Dialect database_dialect();

// An empty one (on PostgreSQL a schema made anew) with the tables of the golden case `name`, or of `name`.schema
// beside this file, made by the plan for its schema.
strata::Lease fresh_database(const std::string& name);

// One more connection to what fresh_database() made on PostgreSQL; in memory there is no other.
strata::Lease second_connection(const std::string& name);

// The same with a pool: on SQLite a file, which is removed at the end.
class FreshDatabase {
 public:
  explicit FreshDatabase(const std::string& name, strata::Settings settings = {});
  FreshDatabase(const FreshDatabase&) = delete;
  FreshDatabase& operator=(const FreshDatabase&) = delete;
  ~FreshDatabase();
  strata::Database& operator*() { return *database_; }
  strata::Database* operator->() { return &*database_; }

 private:
  std::string directory_;  // empty on PostgreSQL
  std::optional<strata::Database> database_;
};

// The tables of `name` where they are wanted.
void create_tables(strata::Connection& connection, const std::string& name);
