// The laws of migrations on random pairs of schemas with rows, on a real database:
//   database_law URL [COUNT [SEED]]
// `postgres` as the URL stands for the one in STRATA_TEST_POSTGRES; without that the test is skipped.
// - a database at `a` that ran the plan up equals a fresh one at `b`, and after the plan down a fresh one at `a`;
// - every row of a kept table and every value of a column that did not change is there after up and after down;
// - a plan that stops, because the rows do not fit the new schema, has changed nothing, and lint has said that it may.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include <strata/database.hpp>

#include "catalog/describe.hpp"
#include "diff/lint.hpp"
#include "random_rows.hpp"
#include "random_schema.hpp"
#include "sql/dialect.hpp"
#include "staircase.hpp"

using namespace stratac;
using namespace stratac::laws;

namespace {

struct Totals {
  std::size_t plans = 0, refused = 0, changes = 0, rebuilds = 0;
} totals;

std::uint64_t seed = 0;

[[noreturn]] void broken(const std::string& law, const std::string& details) {
  fmt::print(stderr, "seed {}: broken law: {}\n{}\n", seed, law, details);
  std::exit(1);
}

// A table that both schemas have, with the columns whose values must stay as they are.
struct Kept {
  std::string before, after;
  std::vector<std::string> columns_before, columns_after;
};

std::string was(const Hints& hints, const std::string& table) {
  const auto found = hints.tables.find(table);
  return found == hints.tables.end() || found->second.was.empty() ? table : found->second.was;
}

std::string was(const Hints& hints, const std::string& table, const std::string& column) {
  const auto found = hints.tables.find(table);
  if (found == hints.tables.end()) return column;
  const auto hint = found->second.columns.find(column);
  return hint == found->second.columns.end() || hint->second.was.empty() ? column : hint->second.was;
}

// A new thing may take the name that an old one gave up.
bool taken_over(const Hints& hints, const std::string& table) {
  const auto claims = [&](const auto& entry) { return entry.first != table && entry.second.was == table; };
  return was(hints, table) == table && std::any_of(hints.tables.begin(), hints.tables.end(), claims);
}

bool taken_over(const Hints& hints, const std::string& table, const std::string& column) {
  const auto found = hints.tables.find(table);
  if (found == hints.tables.end() || was(hints, table, column) != column) return false;
  const auto& columns = found->second.columns;
  const auto claims = [&](const auto& entry) { return entry.first != column && entry.second.was == column; };
  return std::any_of(columns.begin(), columns.end(), claims);
}

bool keeps_values(const Column& before, const Column& after) {
  const bool same = before.type == after.type && before.generated == after.generated;
  return same && before.type.enumeration.empty() && (after.nullable || !before.nullable);
}

std::vector<Kept> kept_tables(const Schema& a, const Schema& b, const Hints& hints) {
  std::vector<Kept> out;
  for (const auto& table : b.tables) {
    const auto* old = find(a.tables, was(hints, table.name));
    if (!old || taken_over(hints, table.name)) continue;
    Kept kept{old->name, table.name, {}, {}};
    for (const auto& column : table.columns) {
      const auto* old_column = find(old->columns, was(hints, table.name, column.name));
      if (!old_column || taken_over(hints, table.name, column.name) || !keeps_values(*old_column, column)) continue;
      kept.columns_before.push_back(old_column->name);
      kept.columns_after.push_back(column.name);
    }
    out.push_back(std::move(kept));
  }
  return out;
}

std::string rows_text(strata::Connection& connection, const std::vector<Kept>& tables, bool after) {
  std::string out;
  for (const auto& kept : tables) {
    out += kept.before + ":\n";
    for (const auto& row : rows_of(connection, after ? kept.after : kept.before, after ? kept.columns_after : kept.columns_before))
      out += "  " + row + "\n";
  }
  return out;
}

// Rows stop only what lint has said they may: by its rules about data, or where the schema's own words make the
// new values.
bool may_be_refused(const Schema& before, const Schema& after, const Changes& changes) {
  const auto findings = lint(before, after, changes);
  const auto about_data = [](const Finding& finding) {
    const auto code = finding.rule->code;
    return !code.starts_with("lock-") && !code.starts_with("rewrite-") && !code.starts_with("rename-");
  };
  const auto by_hand = [](const Change& change) {
    const auto* column = std::get_if<AlterColumn>(&change);
    return column && (column->cast || column->fill);
  };
  return std::any_of(findings.begin(), findings.end(), about_data) ||
         std::any_of(changes.begin(), changes.end(), by_hand);
}

class Trial {
 public:
  explicit Trial(const std::string& url) : scratch_(url), dialect_(scratch_.dialect()) {}

  void run(const Schema& a, const Schema& b, const Hints& hints, Chooser& choose) {
    const auto up = diff(a, b, hints);
    totals.changes += up.size();
    Staircase stairs(dialect_, a);
    stairs.add(a, up);
    const auto fresh_a = fresh(a), fresh_b = fresh(b);
    auto moved = scratch_.open("moved");
    if (const auto made = stairs.go(*moved, 0); !made.ok) broken("a fresh database can be made", made.message);
    insert_random_rows(*moved, dialect_, a, choose);

    const auto kept = kept_tables(a, b, hints);
    const auto rows = rows_text(*moved, kept, false);
    const auto& up_script = stairs.script(1, Direction::up);
    if (!step(*moved, stairs, 1, may_be_refused(a, b, up), fresh_a, up_script)) return;
    expect_equal(describe(*moved), fresh_b, "up reaches the fresh database of the new schema", up_script);
    expect_equal(rows_text(*moved, kept, true), rows, "up keeps the rows", up_script);
    const auto& down_script = stairs.script(1, Direction::down);
    if (!step(*moved, stairs, 0, may_be_refused(b, a, inverse(up)), fresh_b, down_script)) return;
    expect_equal(describe(*moved), fresh_a, "down reaches the fresh database of the old schema", down_script);
    expect_equal(rows_text(*moved, kept, false), rows, "down keeps the rows", down_script);
    if (const auto gone = stairs.go(*moved, -1); !gone.ok) broken("the first revision can be undone", gone.message);
    expect_equal(describe(*moved), "", "nothing is left", stairs.script(0, Direction::down));
  }

 private:
  std::string fresh(const Schema& schema) {
    auto connection = scratch_.open("fresh");
    const Staircase stairs(dialect_, schema);
    if (const auto made = stairs.go(*connection, 0); !made.ok)
      broken("a fresh database can be made", made.message + "\n" + stairs.script(0, Direction::up));
    return describe(*connection);
  }

  bool step(strata::Connection& connection, const Staircase& stairs, int target, bool may_be_refused,
            const std::string& untouched, const std::string& script) {
    ++totals.plans;
    for (auto at = script.find("-- rebuild"); at != std::string::npos; at = script.find("-- rebuild", at + 1)) ++totals.rebuilds;
    const auto outcome = stairs.go(connection, target);
    if (outcome.ok) return true;
    ++totals.refused;
    if (!outcome.by_rows || !may_be_refused) broken("the plan runs", outcome.message + "\n" + script);
    // Values that were added to an enum ahead of the transaction stay there; the next run goes on behind them.
    if (script.find("\n-- step 1: alone") == std::string::npos)
      expect_equal(describe(connection), untouched, "a refused plan changes nothing", script);
    return false;
  }

  void expect_equal(const std::string& is, const std::string& should, const std::string& law, const std::string& script) {
    if (is != should) broken(law, fmt::format("{}\n--- is\n{}--- should be\n{}", script, is, should));
  }

  Scratch scratch_;
  const Dialect& dialect_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 1;
  std::string url = argv[1];
  if (url == "postgres") {
    const auto* given = std::getenv("STRATA_TEST_POSTGRES");
    if (!given) {
      fmt::print("skipped: STRATA_TEST_POSTGRES is not set\n");
      return 77;
    }
    url = given;
  }
  const auto count = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 300;
  const auto first = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1;
  Trial trial(url);
  for (seed = first; seed < first + count; ++seed) {
    Chooser choose(seed);
    const auto a = random_schema(choose);
    try {
      const auto [b, hints] = random_edit(a, choose);
      trial.run(a, b, hints, choose);
      if (choose.one_in(3)) trial.run(a, random_schema(choose), {}, choose);
    } catch (const strata::Error& error) {
      broken("no unexpected error", error.message + "\n" + error.statement);
    }
  }
  fmt::print("seeds {} to {}: {} plans, {} changes, {} rebuilds, {} stopped by rows; every law held\n", first,
             first + count - 1, totals.plans, totals.changes, totals.rebuilds, totals.refused);
}
