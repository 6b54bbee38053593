#include "rebuild.hpp"

#include <algorithm>
#include <map>

#include "quote.hpp"

namespace strata {
namespace {

bool read_pragma(Connection& connection, std::string_view name) {
  return connection.query("PRAGMA " + std::string(name)).rows.at(0).at(0) == "1";
}

void set_pragma(Connection& connection, std::string_view name, bool on) {
  connection.execute("PRAGMA " + std::string(name) + (on ? " = ON" : " = OFF"));
}

[[noreturn]] void refuse(std::string message) {
  throw Error(ErrorKind::schema_mismatch, std::move(message));
}

std::vector<std::string> first_column(const Rows& rows) {
  std::vector<std::string> values;
  for (const auto& row : rows.rows) values.push_back(row[0].value_or(""));
  return values;
}

// A rebuild copies the columns that it lists. One that it does not know would be lost, without a word.
void compare_columns(Connection& connection, const Script::Rebuild& rebuild) {
  auto live =
      first_column(connection.query("SELECT name FROM pragma_table_xinfo($1) WHERE hidden <> 1", {rebuild.table}));
  if (live.empty()) refuse("table `" + rebuild.table + "` is to be rebuilt, but is not there");
  auto expected = rebuild.columns;
  std::sort(live.begin(), live.end());
  std::sort(expected.begin(), expected.end());
  std::vector<std::string> unknown, lost;
  std::set_difference(live.begin(), live.end(), expected.begin(), expected.end(), std::back_inserter(unknown));
  std::set_difference(expected.begin(), expected.end(), live.begin(), live.end(), std::back_inserter(lost));
  if (!unknown.empty())
    refuse("table `" + rebuild.table + "` has a column `" + unknown.front() +
           "` that the migrations do not know; a rebuild would lose it");
  if (!lost.empty())
    refuse("table `" + rebuild.table + "` has no column `" + lost.front() + "`, which the migrations know");
}

// The table and all that reference it: DROP TABLE with foreign keys on would delete from the latter.
// The text is searched first because the pragma costs far more, and a schema may have thousands of tables.
std::vector<std::string> with_children(Connection& connection, const std::string& table) {
  auto names = first_column(connection.query(
      "SELECT DISTINCT m.name FROM sqlite_schema m, pragma_foreign_key_list(m.name) f "
      "WHERE m.type = 'table' AND instr(lower(m.sql), lower($1)) > 0 AND lower(f.\"table\") = lower($1)",
      {table}));
  if (std::find(names.begin(), names.end(), table) == names.end()) names.push_back(table);
  return names;
}

std::map<std::string, std::string> count_rows(Connection& connection, const std::vector<std::string>& tables) {
  std::map<std::string, std::string> counts;
  for (const auto& table : tables)
    counts[table] = connection.query("SELECT count(*) FROM " + quoted_name(table)).rows[0][0].value_or("");
  return counts;
}

void compare_counts(const std::map<std::string, std::string>& before, const std::map<std::string, std::string>& after) {
  for (const auto& [table, count] : before)
    if (after.at(table) != count)
      refuse("table `" + table + "` had " + count + " rows before the rebuild and " + after.at(table) +
             " after it; nothing was changed");
}

struct Attached {
  std::string kind, name, sql;
};

// Triggers and indexes that someone made by hand, or that Strata makes again itself within the block.
std::vector<Attached> attached_to(Connection& connection, const std::string& table) {
  std::vector<Attached> found;
  for (const auto& row : connection
                             .query("SELECT type, name, sql FROM sqlite_schema WHERE lower(tbl_name) = lower($1) "
                                    "AND type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY type, name",
                                    {table})
                             .rows)
    found.push_back({*row[0], *row[1], *row[2]});
  return found;
}

void restore_attached(Connection& connection, const std::string& table, const std::vector<Attached>& before) {
  std::set<std::string> present;
  for (const auto& kept : attached_to(connection, table)) present.insert(kept.name);
  for (const auto& lost : before) {
    if (present.contains(lost.name)) continue;
    try {
      connection.execute(lost.sql);
    } catch (const Error& error) {
      refuse(lost.kind + " `" + lost.name + "`, which is not part of the schema, does not fit table `" + table +
             "` any more: " + error.message + "; drop it, or change it, before the migration");
    }
  }
}

// SQLite would otherwise hand out the keys of deleted rows again.
std::optional<std::string> read_sequence(Connection& connection, const std::string& table) {
  if (connection.query("SELECT name FROM sqlite_schema WHERE name = 'sqlite_sequence'").rows.empty()) return {};
  const auto found = connection.query("SELECT seq FROM sqlite_sequence WHERE name = $1", {table});
  return found.rows.empty() ? std::nullopt : found.rows[0][0];
}

void restore_sequence(Connection& connection, const std::string& table, const std::string& sequence) {
  const auto counts = connection.query(
      "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = $1 AND upper(sql) LIKE '%AUTOINCREMENT%'",
      {table});
  if (counts.rows.empty()) return;
  connection.query("DELETE FROM sqlite_sequence WHERE name = $1", {table});
  connection.query(
      "INSERT INTO sqlite_sequence (name, seq) SELECT $1, max(CAST($2 AS INTEGER), coalesce((SELECT max(rowid) FROM " +
          quoted_name(table) + "), 0))",
      {table, sequence});
}

// Debian's SQLite writes zeros over all that is deleted: over the old table too, a quarter of the time of a rebuild.
// Where every value lives on in the new one there is nothing to hide. sqlite.org/pragma.html#pragma_secure_delete
class LazyDrop {
 public:
  LazyDrop(Connection& connection, bool wanted)
      : connection_(connection), active_(wanted && read_pragma(connection, "secure_delete")) {
    if (active_) connection_.execute("PRAGMA secure_delete = FAST");
  }
  LazyDrop(const LazyDrop&) = delete;
  LazyDrop& operator=(const LazyDrop&) = delete;
  ~LazyDrop() {
    try {
      if (active_) set_pragma(connection_, "secure_delete", true);
    } catch (const Error&) {
      // Only a connection that is lost anyway refuses a pragma.
    }
  }

 private:
  Connection& connection_;
  bool active_;
};

}  // namespace

MigrationPragmas::MigrationPragmas(Connection& connection)
    : connection_(connection),
      foreign_keys_(read_pragma(connection, "foreign_keys")),
      legacy_alter_table_(read_pragma(connection, "legacy_alter_table")) {
  set_pragma(connection_, "foreign_keys", false);
  set_pragma(connection_, "legacy_alter_table", false);
}

MigrationPragmas::~MigrationPragmas() {
  try {
    set_pragma(connection_, "foreign_keys", foreign_keys_);
    set_pragma(connection_, "legacy_alter_table", legacy_alter_table_);
  } catch (const Error&) {
    // Only a connection that is lost anyway refuses a pragma.
  }
}

void Rebuilder::run(const Script::Rebuild& rebuild, bool exact, const Execute& execute) {
  compare_columns(connection_, rebuild);
  const auto family = with_children(connection_, rebuild.table);
  touched_.insert(family.begin(), family.end());
  const auto rows = count_rows(connection_, family);
  const auto attached = attached_to(connection_, rebuild.table);
  const auto sequence = read_sequence(connection_, rebuild.table);

  // Else the final RENAME looks into every view and trigger, and fails for those on the table that is
  // gone for a moment.
  set_pragma(connection_, "legacy_alter_table", true);
  const LazyDrop lazy(connection_, exact);
  const auto total = std::stoll(rows.at(rebuild.table));
  for (const auto& statement : rebuild.statements) execute(statement, total);
  set_pragma(connection_, "legacy_alter_table", false);

  restore_attached(connection_, rebuild.table, attached);
  if (sequence) restore_sequence(connection_, rebuild.table, *sequence);
  compare_counts(rows, count_rows(connection_, family));
}

void Rebuilder::check_foreign_keys() {
  for (const auto& table : touched_) check_foreign_keys("PRAGMA foreign_key_check(" + quoted_name(table) + ")");
}

void Rebuilder::check_all_foreign_keys() {
  check_foreign_keys("PRAGMA foreign_key_check");
}

void Rebuilder::check_foreign_keys(const std::string& pragma) {
  const auto orphans = connection_.query(pragma).rows;
  if (orphans.empty()) return;
  const auto& first = orphans.front();
  throw Error(ErrorKind::foreign_key_violation, std::to_string(orphans.size()) +
                                                    " rows reference rows that are not there; the first is in `" +
                                                    first[0].value_or("") + "`, rowid " + first[1].value_or("none") +
                                                    ", and points to `" + first[2].value_or("") + "`");
}

}  // namespace strata
