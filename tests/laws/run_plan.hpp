#pragma once

#include <memory>
#include <string>

#include <strata/database.hpp>

#include "sql/dialect.hpp"

namespace stratac::laws {

// What came of running a plan.
struct Outcome {
  bool ok = true;
  bool by_rows = false;          // stopped by what the rows hold, not by a mistake of the plan
  bool committed_steps = false;  // some steps outside the transaction had been done by then
  std::string message;
};

Outcome run_plan(strata::Connection& connection, const Plan& plan);

// Empty databases to try things on: SQLite in memory, or schemas of a PostgreSQL database.
class Scratch {
 public:
  explicit Scratch(std::string url);
  const Dialect& dialect() const;
  // Empty; whatever an earlier one of this name held is gone.
  strata::Lease open(const std::string& name);

 private:
  std::string url_;
};

}  // namespace stratac::laws
