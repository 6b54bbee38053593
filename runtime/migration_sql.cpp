#include "strata/migration_sql.hpp"

#include <algorithm>

#include "ledger.hpp"
#include "migration_target.hpp"
#include "quote.hpp"
#include "strata/script.hpp"

namespace strata {
namespace {

// What is written for one revision; `is_up` tells the direction.
struct Part {
  std::string_view schema;
  const Migration& revision;
  Script script;
  std::string_view down;
  bool is_up;

  std::string expected() const { return std::string(is_up ? revision.parent : revision.id); }
  std::string finish(Dialect dialect, int step, bool all) const {
    if (all && !is_up) return ledger_erase_sql(schema, revision.id);
    using State = AppliedMigration::State;
    return ledger_write_sql(dialect, schema,
                            {.revision = std::string(revision.id),
                             .parent = std::string(revision.parent),
                             .hash = std::string(revision.hash),
                             .down = std::string(down),
                             .state = all     ? State::applied
                                      : is_up ? State::upgrading
                                              : State::downgrading,
                             .step = step});
  }
  std::string stands_elsewhere() const {
    return "the database does not stand at " + (expected().empty() ? "base" : expected());
  }
};

class Writer {
 public:
  void line(std::string_view text) { (out_ += text) += "\n"; }
  void sql(std::string_view text) { (out_ += text) += ";\n"; }
  void cause(std::string_view text) {
    if (!text.empty()) line("-- " + std::string(text));
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

// --- SQLite -----------------------------------------------------------------------------------------

// A guard answers with a column for each `{}` of its message, the first a count: names for them, `c1, c2`.
std::string answer_columns(std::string_view message) {
  std::string columns = "c1";
  auto place = message.find("{}");
  for (int i = 2; place != message.npos && (place = message.find("{}", place + 2)) != message.npos; ++i)
    columns += ", c" + std::to_string(i);
  return columns;
}

std::string with_places(std::string_view message, std::string_view first, std::string_view others) {
  std::string out(message);
  for (auto place = out.find("{}"); place != out.npos; place = out.find("{}"), first = others)
    out.replace(place, 2, first);
  return out;
}

// A constraint that fails, because RAISE works in triggers only. Its name is what the client prints.
void sqlite_guard(Writer& out, std::string_view message, std::string_view question) {
  const auto told = with_places(message, "some", "…");
  out.sql("CREATE TEMP TABLE \"strata_guard\" (\"rows\" INTEGER CONSTRAINT " + quoted_name(told) +
          " CHECK (\"rows\" = 0))");
  out.sql("INSERT INTO \"strata_guard\" WITH answer (" + answer_columns(message) + ") AS (" + std::string(question) +
          ") SELECT c1 FROM answer");
  out.sql("DROP TABLE \"strata_guard\"");
}

void before_rebuild(Writer& out, const Script::Rebuild& rebuild) {
  const auto table = text_literal(rebuild.table);
  std::string known;
  for (const auto& column : rebuild.columns) known += (known.empty() ? "" : ", ") + text_literal(column);
  sqlite_guard(out, "table " + rebuild.table + " has not the columns that the migrations know",
               "SELECT abs(" + std::to_string(rebuild.columns.size()) + " - count(*)) + count(*) - sum(name IN (" +
                   known + ")) FROM pragma_table_xinfo(" + table + ") WHERE hidden <> 1");
  out.sql("CREATE TEMP TABLE \"strata_kept\" AS SELECT name FROM sqlite_schema WHERE lower(tbl_name) = lower(" + table +
          ") AND type IN ('index', 'trigger') AND sql IS NOT NULL");
  out.sql("CREATE TEMP TABLE \"strata_rows\" AS SELECT count(*) AS n FROM " + quoted_name(rebuild.table));
  out.sql("PRAGMA legacy_alter_table = ON");
}

void after_rebuild(Writer& out, const Script::Rebuild& rebuild, bool sequence) {
  out.sql("PRAGMA legacy_alter_table = OFF");
  if (sequence) {
    const auto row = "name = " + text_literal(rebuild.table);
    out.sql("UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM \"strata_sequence\"), 0)) WHERE " +
            row);
    out.sql("INSERT INTO sqlite_sequence (name, seq) SELECT " + text_literal(rebuild.table) +
            ", seq FROM \"strata_sequence\" WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE " + row + ")");
    out.sql("DROP TABLE \"strata_sequence\"");
  }
  sqlite_guard(out, "table " + rebuild.table + " has another number of rows after its rebuild",
               "SELECT abs(n - (SELECT count(*) FROM " + quoted_name(rebuild.table) + ")) FROM \"strata_rows\"");
  sqlite_guard(
      out, "table " + rebuild.table + " has a trigger or an index that is not part of the schema: use `strata upgrade`",
      "SELECT count(*) FROM \"strata_kept\" WHERE name NOT IN (SELECT name FROM sqlite_schema)");
  out.sql("DROP TABLE \"strata_rows\"");
  out.sql("DROP TABLE \"strata_kept\"");
}

void sqlite_rebuild(Writer& out, const Script::Rebuild& rebuild) {
  before_rebuild(out, rebuild);
  bool sequence = false;
  for (const auto& statement : rebuild.statements) {
    out.cause(statement.cause);
    out.sql(statement.sql);
    // The table sqlite_sequence is there once a table that needs it was made.
    if (sequence || statement.sql.find("AUTOINCREMENT") == std::string::npos) continue;
    sequence = true;
    out.sql("CREATE TEMP TABLE \"strata_sequence\" AS SELECT seq FROM sqlite_sequence WHERE name = " +
            text_literal(rebuild.table));
  }
  after_rebuild(out, rebuild, sequence);
}

void sqlite_part(Writer& out, const Part& part) {
  // Outside the transaction: inside one the pragma does nothing, and DROP TABLE would delete child rows.
  out.sql("PRAGMA foreign_keys = OFF");
  out.sql("BEGIN IMMEDIATE");
  out.sql(ledger_create_sql());
  sqlite_guard(out, part.stands_elsewhere(), ledger_differs_sql(part.schema, part.expected()));
  sqlite_guard(out, "foreign keys are on", "SELECT foreign_keys FROM pragma_foreign_keys");
  for (const auto& guard : part.script.guards) sqlite_guard(out, guard.message, guard.sql);
  for (const auto& item : part.script.steps.at(0).items) {
    if (const auto* rebuild = std::get_if<Script::Rebuild>(&item)) {
      sqlite_rebuild(out, *rebuild);
      continue;
    }
    const auto& statement = std::get<Script::Statement>(item);
    out.cause(statement.cause);
    out.sql(statement.sql);
  }
  sqlite_guard(out, "rows reference rows that are not there", "SELECT count(*) FROM pragma_foreign_key_check");
  out.sql(part.finish(Dialect::sqlite, 1, true));
  out.sql("COMMIT");
}

// --- PostgreSQL -------------------------------------------------------------------------------------

void postgres_guard(Writer& out, std::string_view message, std::string_view question) {
  const auto columns = answer_columns(message);
  std::string format;
  for (const char c : message) format.append(c == '%' ? 2 : 1, c);
  const bool has_places = message.find("{}") != message.npos;
  std::string values = ", answered." + columns;
  for (auto place = values.find(", c"); place != values.npos; place = values.find(", c", place + 1))
    values.insert(place + 2, "answered.");
  out.sql("DO $strata$ DECLARE answered record; BEGIN WITH answer (" + columns + ") AS (" + std::string(question) +
          ") SELECT * INTO answered FROM answer; IF answered.c1 > 0 THEN RAISE EXCEPTION " +
          text_literal(with_places(format, "%", "%")) + (has_places ? values : "") + "; END IF; END $strata$");
}

void postgres_part(Writer& out, const Part& part) {
  const auto& steps = part.script.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!steps[i].alone) {
      out.sql("BEGIN");
      out.sql("SET LOCAL lock_timeout = '2s'");
    }
    if (i == 0) {
      out.sql(ledger_create_sql());
      postgres_guard(out, part.stands_elsewhere(), ledger_differs_sql(part.schema, part.expected()));
      for (const auto& guard : part.script.guards) postgres_guard(out, guard.message, guard.sql);
    }
    for (const auto& item : steps[i].items) {
      const auto& statement = std::get<Script::Statement>(item);
      out.cause(statement.cause);
      out.sql(statement.sql);
    }
    out.sql(part.finish(Dialect::postgres, static_cast<int>(i) + 1, i + 1 == steps.size()));
    if (!steps[i].alone) out.sql("COMMIT");
  }
}

void opening(Writer& out, Dialect dialect) {
  if (dialect == Dialect::sqlite) {
    out.line("-- For the client sqlite3. Another one must stop at the first error too, or it will do harm.");
    out.line(".bail on");
    return;
  }
  out.line("-- For the client psql. Another one must stop at the first error too.");
  out.line("\\set ON_ERROR_STOP on");
  out.sql("SET client_min_messages = warning");
  out.sql(
      "DO $strata$ BEGIN IF NOT pg_try_advisory_lock(1937010273, hashtext(current_schema())) THEN RAISE EXCEPTION "
      "'another runner migrates this database'; END IF; END $strata$");
}

std::string written(const History& history, Dialect dialect, std::span<const std::size_t> order, bool is_up) {
  Writer out;
  opening(out, dialect);
  for (const auto index : order) {
    const auto& revision = history.revisions[index];
    const bool sqlite = dialect == Dialect::sqlite;
    const auto down = sqlite ? revision.down_sqlite : revision.down_postgres;
    const auto text = !is_up ? down : sqlite ? revision.up_sqlite : revision.up_postgres;
    if (text.empty())
      throw Error(ErrorKind::usage, "revision `" + std::string(revision.id) + "` has no script for this database");
    const Part part{history.schema, revision, read_script(text), down, is_up};
    for (const auto& function : called_functions(part.script))
      throw Error(ErrorKind::usage, "revision `" + std::string(revision.id) + "` calls the function `" + function +
                                        "`, which SQL cannot do; the application that has it must run this migration");
    out.line("");
    out.line("-- " + std::string(is_up ? "apply " : "undo ") + std::string(revision.id));
    if (!is_up && !part.script.loses.empty()) out.line("-- " + std::string(to_string(part.script.reversal)) + ": " + part.script.loses);
    sqlite ? sqlite_part(out, part) : postgres_part(out, part);
  }
  return out.take();
}

std::vector<std::string> ids_of(const History& history) {
  std::vector<std::string> ids;
  for (const auto& revision : history.revisions) ids.emplace_back(revision.id);
  return ids;
}

}  // namespace

std::string upgrade_sql(const History& history, Dialect dialect, std::string_view from, std::string_view target) {
  const auto ids = ids_of(history);
  const auto begin = resolve_target(from, ids, 0);
  const auto end = resolve_target(target, ids, begin);
  std::vector<std::size_t> order;
  for (auto i = begin; i < end; ++i) order.push_back(i);
  return written(history, dialect, order, true);
}

std::string downgrade_sql(const History& history, Dialect dialect, std::string_view from, std::string_view target) {
  const auto ids = ids_of(history);
  const auto begin = resolve_target(from, ids, ids.size());
  const auto end = resolve_target(target, ids, begin);
  std::vector<std::size_t> order;
  for (auto i = begin; i > end; --i) order.push_back(i - 1);
  return written(history, dialect, order, false);
}

}  // namespace strata
