#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diff/change.hpp"
#include "diff/online.hpp"

namespace stratac {

struct Dialect;

// What PostgreSQL does to a table that was there while it runs a statement.
struct Effect {
  std::string table;      // as it is called then
  std::string_view lock;  // as PostgreSQL's manual calls it
  bool rewrites = false;  // all rows are written anew
  bool scans = false;     // all rows are read
};

// One thing to run, with the words of the change that caused it.
struct Statement {
  std::string sql;                // without a final semicolon
  std::string cause;              // one line, from describe(Change)
  std::vector<Effect> effects{};  // on PostgreSQL
};

// A question asked before anything is touched: when it counts any rows, the migration stops.
struct Guard {
  std::string sql;      // SELECT count(*), an example …
  std::string message;  // each `{}` stands for a column of the answer
};

// SQLite only: the table is made anew. The runner compares the live columns with `expected` before,
// keeps triggers and indexes that are not Strata's, sqlite_sequence, and compares row counts.
struct Rebuild {
  std::string table;
  std::vector<std::string> expected;  // the columns it must have now, in any order
  std::vector<Statement> statements;
};

// What is run and recorded as one.
struct Step {
  enum class Mode : std::uint8_t { transaction, alone } mode = Mode::transaction;
  std::vector<std::variant<Statement, Rebuild>> statements;
};

struct Plan {
  std::vector<Guard> guards;
  std::vector<Step> steps;  // one transaction, or several steps that are journaled one by one
};

// How `dialect` gets from `before` to evolve(before, changes). SQLite has one writer at a time anyway.
Plan plan(const Dialect& dialect, const Schema& before, const Changes& changes, Online online = Online::yes);

}  // namespace stratac
