#include "run_plan.hpp"

#include "support/overloaded.hpp"

namespace stratac::laws {
namespace {

void run(strata::Connection& connection, const Step& step) {
  const bool whole = step.mode == Step::Mode::transaction;
  const bool is_sqlite = connection.dialect() == strata::Dialect::sqlite;
  if (is_sqlite) connection.execute("PRAGMA foreign_keys=OFF");
  if (whole) connection.execute("BEGIN");
  for (const auto& item : step.statements)
    std::visit(overloaded{[&](const Statement& s) { connection.execute(s.sql); },
                          [&](const Rebuild& r) {
                            for (const auto& s : r.statements) connection.execute(s.sql);
                          }},
               item);
  if (is_sqlite)
    if (const auto left = connection.query("PRAGMA foreign_key_check").rows; !left.empty())
      throw strata::Error(strata::ErrorKind::foreign_key_violation, "foreign_key_check: " + left[0][0].value_or(""));
  if (whole) connection.execute("COMMIT");
  if (is_sqlite) connection.execute("PRAGMA foreign_keys=ON");
}

bool speaks_of_rows(const strata::Error& error) {
  using enum strata::ErrorKind;
  return error.kind == unique_violation || error.kind == check_violation || error.kind == not_null_violation ||
         error.kind == foreign_key_violation || error.code == "22007" || error.code == "22008" ||
         error.message.find("constraint failed") != std::string::npos;
}

}  // namespace

Outcome run_plan(strata::Connection& connection, const Plan& plan) {
  Outcome out;
  for (const auto& guard : plan.guards)
    if (connection.query(guard.sql).rows[0][0] != "0") return {false, true, false, guard.message};
  for (const auto& step : plan.steps) {
    try {
      run(connection, step);
      out.committed_steps = true;
    } catch (const strata::Error& error) {
      if (connection.in_transaction()) connection.execute("ROLLBACK");
      if (connection.dialect() == strata::Dialect::sqlite) connection.execute("PRAGMA foreign_keys=ON");
      return {false, speaks_of_rows(error), out.committed_steps, error.message + " " + error.code};
    }
  }
  return out;
}

Scratch::Scratch(std::string url) : url_(std::move(url)) {}

const Dialect& Scratch::dialect() const { return url_.starts_with("sqlite") ? sqlite : postgres; }

strata::Lease Scratch::open(const std::string& name) {
  auto connection = strata::Database::open(url_).lease();
  if (&dialect() == &postgres) {
    const auto schema = quoted("law_" + name);
    connection->execute("SET client_min_messages=error; DROP SCHEMA IF EXISTS " + schema + " CASCADE; CREATE SCHEMA " + schema);
    connection->execute("SET search_path=" + schema);
  }
  return connection;
}

}  // namespace stratac::laws
