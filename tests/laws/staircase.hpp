#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <strata/database.hpp>

#include "sql/revision_file.hpp"

namespace stratac::laws {

// What came of an upgrade or downgrade.
struct Outcome {
  bool ok = true;
  bool by_rows = false;  // stopped by what the rows hold, not by a mistake of the plan
  std::string message;
};

// The way of a schema through revisions, each planned, written as scripts and run by the migrator, as
// in a user's project. Revision 0 makes the first schema.
class Staircase {
 public:
  Staircase(const Dialect& dialect, const Schema& first);
  void add(const Schema& before, const Changes& up);

  // Brings the database to revision `number`; -1 is an empty database.
  Outcome go(strata::Connection& connection, int number) const;
  // The script that leads to a revision from below (up) or away from it (down).
  const std::string& script(int number, Direction direction) const;

 private:
  const Dialect& dialect_;
  std::vector<Revision> revisions_;
};

// Empty databases to try things on: SQLite in memory, or schemas of a PostgreSQL database.
class Scratch {
 public:
  // `prefix`: of the PostgreSQL schemas that it may drop, so that two tests can use one database at once.
  explicit Scratch(std::string url, std::string prefix = "law_") : url_(std::move(url)), prefix_(std::move(prefix)) {}
  const Dialect& dialect() const;
  // Empty; whatever an earlier one of this name held is gone.
  strata::Lease open(const std::string& name) const;

 private:
  std::string url_, prefix_;
};

}  // namespace stratac::laws
