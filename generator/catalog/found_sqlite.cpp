#include <algorithm>
#include <array>

#include "catalog/found.hpp"
#include "catalog/inventory_sqlite.hpp"
#include "catalog/sql_tokens.hpp"

namespace stratac {
namespace {

std::string text_of(const std::optional<std::string>& value) { return value.value_or(""); }

// `(a < b)` without its brackets.
std::string inside(const std::string& group) {
  return group.size() > 1 && group.front() == '(' ? group.substr(1, group.size() - 2) : group;
}

void add_columns(strata::Connection& connection, FoundTable& table) {
  const auto rows = connection.query(
      R"(SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo($1) WHERE hidden <> 1 ORDER BY cid)", {table.name}).rows;
  std::vector<std::pair<int, std::string>> key;
  for (const auto& row : rows) {
    table.columns.push_back({.name = text_of(row[0]), .type = text_of(row[1]), .base = text_of(row[1]), .collation = {},
                             .nullable = row[2] != "1", .default_sql = row[3], .generated_sql = {}});
    if (row[4] != "0") key.emplace_back(std::stoi(text_of(row[4])), text_of(row[0]));
  }
  if (key.empty()) return;
  std::sort(key.begin(), key.end());
  auto& made = table.constraints.emplace_back(FoundConstraint{.kind = 'p', .name = {}, .sql = {}, .columns = {}, .table = {}, .referenced = {}});
  for (const auto& [place, column] : key) made.columns.push_back(column);
  for (auto& column : table.columns) {
    if (column.name != key.front().second || key.size() > 1) continue;
    // A rowid by another name: SQLite numbers it.
    column.identity = upper_case(column.type) == "INTEGER";
    column.nullable = column.nullable && !column.identity;
  }
}

Action action_of(const std::optional<std::string>& words) {
  static constexpr std::array<std::string_view, 5> all{"NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT"};
  const auto found = std::find(all.begin(), all.end(), text_of(words));
  return found == all.end() ? Action::no_action : static_cast<Action>(found - all.begin());
}

void add_references(strata::Connection& connection, FoundTable& table) {
  const auto rows = connection.query(R"(SELECT id, "from", "table", "to", on_update, on_delete
                                        FROM pragma_foreign_key_list($1) ORDER BY id DESC, seq)", {table.name}).rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    if (i == 0 || rows[i - 1][0] != row[0])
      table.constraints.push_back({.kind = 'f', .name = {}, .sql = {}, .columns = {}, .table = text_of(row[2]), .referenced = {},
                                   .on_delete = action_of(row[5]), .on_update = action_of(row[4])});
    table.constraints.back().columns.push_back(text_of(row[1]));
    if (row[3]) table.constraints.back().referenced.push_back(*row[3]);
  }
}

// What stands behind WHERE.
std::string condition_of(const std::string& sql) {
  SqlTokens tokens(sql);
  std::string out;
  bool behind = false;
  for (std::string token; tokens.next(token);) {
    if (behind) out += (out.empty() ? "" : " ") + token;
    behind = behind || upper_case(token) == "WHERE";
  }
  return out;
}

void add_index(strata::Connection& connection, FoundTable& table, const strata::Row& index) {
  const bool is_constraint = index[2] == "u";
  FoundIndex out{.name = text_of(index[0]), .method = {}, .where = {}, .is_unique = index[1] == "1", .parts = {}, .include = {},
                 .steps = {text_of(index[3]), text_of(index[4])}};
  out.where = condition_of(out.steps.create);
  for (const auto& part : connection.query(R"(SELECT name, "desc", coll FROM pragma_index_xinfo($1) WHERE key ORDER BY seqno)", {out.name}).rows) {
    out.is_plain = out.is_plain && part[0] && part[2] == "BINARY";
    out.parts.push_back({text_of(part[0]), true, part[1] == "1"});
  }
  const bool is_ordered = std::any_of(out.parts.begin(), out.parts.end(), [](auto& part) { return part.descending; });
  if (!is_constraint && !(out.is_unique && out.is_plain && !is_ordered && out.where.empty())) {
    table.indexes.push_back(std::move(out));
    return;
  }
  // To SQLite a unique index and a unique are the same, and so they are to Strata.
  auto& made = table.constraints.emplace_back(FoundConstraint{.kind = 'u', .name = is_constraint ? "" : out.name, .sql = {},
                                                             .columns = {}, .table = {}, .referenced = {}});
  for (const auto& part : out.parts) made.columns.push_back(part.sql);
}

void add_indexes(strata::Connection& connection, FoundTable& table) {
  const auto rows = connection.query(
      R"(SELECT l.name, l."unique", l.origin, m.sql, 'DROP INDEX "' || replace(l.name, '"', '""') || '"'
         FROM pragma_index_list($1) l LEFT JOIN sqlite_schema m ON m.type = 'index' AND m.name = l.name
         WHERE l.origin <> 'pk' ORDER BY l.seq DESC)", {table.name}).rows;
  for (const auto& row : rows) add_index(connection, table, row);
}

// What only the text of the table says.
void add_told(FoundTable& table, const Entry& entry) {
  const auto column = std::find_if(table.columns.begin(), table.columns.end(), [&](auto& each) { return each.name == entry.name; });
  if (entry.kind == "check")
    table.constraints.push_back({.kind = 'c', .name = entry.name, .sql = inside(entry.form), .columns = {}, .table = {}, .referenced = {}});
  if (entry.kind == "collation" && column != table.columns.end()) column->collation = entry.form;
  if (entry.kind == "generation" && column != table.columns.end()) column->generated_sql = inside(entry.form);
  if (entry.kind != "deferral") return;
  for (auto& each : table.constraints) {
    const bool is_one = each.kind == 'f' && each.columns.size() == 1;
    if (is_one && each.columns[0] == unquoted(squeezed(inside(entry.name)))) each.deferrable = true;
  }
}

}  // namespace

Found found_in_sqlite(strata::Connection& connection) {
  Found found;
  const auto told = inventory_sqlite(connection);
  const auto tables = connection.query(R"(SELECT m.name, t.type FROM sqlite_schema m JOIN pragma_table_list t ON t.name = m.name
      WHERE m.type = 'table' AND t.schema = 'main' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'
        AND m.name NOT LIKE 'strata\_%' ESCAPE '\' ORDER BY m.rowid)").rows;
  for (const auto& row : tables) {
    if (row[1] == "virtual") found.others.push_back("virtual table " + text_of(row[0]));
    if (row[1] != "table") continue;
    auto& table = found.tables.emplace_back(FoundTable{.name = text_of(row[0]), .columns = {}, .constraints = {}, .indexes = {}});
    add_columns(connection, table);
    add_references(connection, table);
    add_indexes(connection, table);
    for (const auto& entry : told)
      if (entry.table == table.name) add_told(table, entry);
  }
  const auto objects = connection.query(R"(SELECT name, CASE type WHEN 'trigger' THEN tbl_name ELSE '' END, sql,
      'DROP ' || upper(type) || ' "' || replace(name, '"', '""') || '"' FROM sqlite_schema WHERE type IN ('view', 'trigger')
      AND tbl_name NOT LIKE 'strata\_%' ESCAPE '\' ORDER BY rowid)").rows;
  for (const auto& row : objects)
    found.objects.push_back({text_of(row[0]), text_of(row[1]), {text_of(row[2]), text_of(row[3])}});
  return found;
}

}  // namespace stratac
