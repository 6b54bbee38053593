#include "cli/expected.hpp"

#include <unistd.h>

#include <algorithm>

#include "cli/terminal.hpp"
#include "sql/plan.hpp"
#include "strata/database.hpp"

namespace stratac::cli {
namespace {

void create(strata::Connection& connection, const Dialect& dialect, const Schema& schema) {
  Schema nothing;
  nothing.name = schema.name;
  for (const auto& step : plan(dialect, nothing, diff(nothing, schema)).steps)
    for (const auto& statement : step.statements) connection.execute(std::get<Statement>(statement).sql);
}

std::vector<Entry> expected_on_sqlite(const Schema& schema) {
  auto database = strata::Database::open("sqlite::memory:");
  const auto connection = database.lease();
  create(*connection, sqlite, schema);
  return inventory(*connection);
}

struct Undone {
  strata::Connection& connection;
  explicit Undone(strata::Connection& c) : connection(c) { connection.begin({}); }
  Undone(const Undone&) = delete;
  Undone& operator=(const Undone&) = delete;
  ~Undone() { connection.rollback(); }
};

std::vector<Entry> expected_on_postgres(strata::Connection& live, const Schema& schema) {
  const Undone transaction(live);
  const auto name = "strata_scratch_" + std::to_string(::getpid()) + "_drift";
  live.execute("CREATE SCHEMA " + name);
  // Types of extensions stand in the schema that is looked at.
  live.query("SELECT set_config('search_path', $1 || ', ' || quote_ident(current_schema()), true)", {name});
  create(live, postgres, schema);
  return inventory(live);
}

}  // namespace

std::vector<Entry> expected_inventory(strata::Connection& live, const Schema& schema) {
  return live.dialect() == strata::Dialect::sqlite ? expected_on_sqlite(schema) : expected_on_postgres(live, schema);
}

bool differs(const std::vector<Difference>& all) {
  return std::any_of(all.begin(), all.end(), [](const Difference& each) { return !each.is_note; });
}

void say_differences(const std::vector<Difference>& all) {
  for (const auto& each : all)
    say(styled(each.is_note ? Style::dim : Style::red, each.is_note ? "note" : "different") + ": " + describe(each));
}

}  // namespace stratac::cli
