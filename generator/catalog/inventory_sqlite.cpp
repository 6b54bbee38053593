#include "catalog/inventory_sqlite.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "catalog/sql_tokens.hpp"

namespace stratac {
namespace {

using Entries = std::vector<Entry>;
using Keys = std::map<std::string, std::vector<std::string>>;  // the key's columns of each table, in order

std::string text_of(const std::optional<std::string>& value) { return value.value_or(""); }

std::string list(const std::vector<std::string>& columns) {
  std::string out;
  for (const auto& column : columns) out += (out.empty() ? "" : ", ") + column;
  return "(" + out + ")";
}

// Reads what only the stored SQL of a table holds: checks, generated expressions, collations, and words
// like AUTOINCREMENT.
class TableText {
 public:
  TableText(std::string table, std::string_view sql, Entries& out) : table_(std::move(table)), out_(out) {
    const auto open = sql.find('(');
    SqlTokens tokens(open == std::string_view::npos ? "" : sql.substr(open + 1));
    for (std::string token; tokens.next(token);) take(token);
  }

 private:
  void take(const std::string& token) {
    const auto word = upper_case(token);
    if (before_.empty() || before_ == ",") begin(word, token);
    if (before_ == "CONSTRAINT") name_ = unquoted(token);
    if (before_ == "KEY" && !in_column_ && token[0] == '(') column_ = token;
    if (before_ == "CHECK") add("check", name_, token);
    if (before_ == "AS" && token[0] == '(') add("generation", column_, token);
    if (before_ == "COLLATE") add("collation", column_, unquoted(token));
    if (word == "DEFERRABLE") add("deferral", column_, "");
    if (word == "AUTOINCREMENT") add("autoincrement", column_, "");
    if (before_ == "CHECK") name_.clear();
    before_ = word;
  }
  void begin(const std::string& word, const std::string& token) {
    static constexpr std::array<std::string_view, 5> others{"CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"};
    in_column_ = std::find(others.begin(), others.end(), word) == others.end();
    column_ = in_column_ ? unquoted(token) : "";
    name_.clear();
  }
  void add(std::string kind, std::string name, std::string form) {
    out_.push_back({std::move(kind), table_, std::move(name), std::move(form)});
  }

  std::string table_;
  Entries& out_;
  bool in_column_ = false;
  std::string column_, name_, before_;
};

void add_columns(strata::Connection& connection, const std::string& table, Entries& out, Keys& keys) {
  const auto columns = connection.query(
      R"(SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo($1) ORDER BY pk, cid)", {table});
  auto& key = keys[table];
  for (const auto& row : columns.rows) {
    auto form = text_of(row[1]);
    // SQLite says of a rowid's column that it may be NULL, which it never is.
    const bool is_rowid = row[4] == "1" && key.empty() && columns.rows.back()[4] == "1" && upper_case(form) == "INTEGER";
    if (row[2] == "1" || is_rowid) form += " not null";
    if (row[3] && upper_case(*row[3]) != "NULL") form += " default " + *row[3];
    if (row[5] != "0") form += row[5] == "2" ? " virtual" : row[5] == "3" ? " stored" : " hidden";
    if (row[4] != "0") key.push_back(text_of(row[0]));
    out.push_back({"column", table, text_of(row[0]), form});
  }
  if (!key.empty()) out.push_back({"key", table, "", list(key)});
}

struct Link {
  std::string table, on_update, on_delete;
  std::vector<std::string> columns, referenced;
};

void add_references(strata::Connection& connection, const std::string& table, const Keys& keys, Entries& out) {
  std::map<std::string, Link> by_id;
  const auto rows = connection.query(R"(SELECT id, "from", "table", "to", on_update, on_delete
                                        FROM pragma_foreign_key_list($1) ORDER BY id, seq)", {table});
  for (const auto& row : rows.rows) {
    auto& link = by_id[text_of(row[0])];
    link.table = text_of(row[2]);
    link.on_update = text_of(row[4]);
    link.on_delete = text_of(row[5]);
    link.columns.push_back(text_of(row[1]));
    if (row[3]) link.referenced.push_back(*row[3]);
  }
  for (auto& [id, link] : by_id) {
    // Columns that are not named are the key's.
    if (const auto key = keys.find(link.table); link.referenced.empty() && key != keys.end()) link.referenced = key->second;
    out.push_back({"reference", table, "",
                   fmt::format("{} to {} {} on update {} on delete {}", list(link.columns), link.table,
                               list(link.referenced), link.on_update, link.on_delete)});
  }
}

// Uniques: those of a table's text, and indexes that say no more. The names of the latter, as they are no indexes then.
std::vector<std::string> add_uniques(strata::Connection& connection, Entries& out) {
  struct Found {
    std::string table;
    bool is_index = false, plain = true;
    std::vector<std::string> columns;
  };
  std::map<std::string, Found> found;
  const auto rows = connection.query(
      R"(SELECT m.name, l.name, l.origin, x.name, x.desc, l.partial FROM sqlite_schema m, pragma_index_list(m.name) l,
              pragma_index_xinfo(l.name) x
         WHERE m.type = 'table' AND m.name NOT LIKE 'strata\_%' ESCAPE '\' AND l."unique" AND l.origin <> 'pk' AND x.key
         ORDER BY m.name, l.name, x.seqno)");
  for (const auto& row : rows.rows) {
    auto& each = found[text_of(row[1])];
    each.table = text_of(row[0]);
    each.is_index = row[2] == "c";
    each.plain = each.plain && row[3] && row[4] == "0" && row[5] == "0";
    each.columns.push_back(text_of(row[3]));
  }
  std::vector<std::string> names;
  for (const auto& [name, each] : found) {
    if (!each.plain) continue;
    out.push_back({"unique", each.table, each.is_index ? name : "", list(each.columns)});
    names.push_back(name);
  }
  return names;
}

}  // namespace

std::vector<Entry> inventory_sqlite(strata::Connection& connection) {
  Entries out;
  Keys keys;
  const auto uniques = add_uniques(connection, out);
  const auto objects = connection.query(
      R"(SELECT type, name, sql, tbl_name FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
         AND tbl_name NOT LIKE 'strata\_%' ESCAPE '\')");
  for (const auto& row : objects.rows) {
    const auto type = text_of(row[0]), name = text_of(row[1]), sql = text_of(row[2]);
    if (type == "table") {
      add_columns(connection, name, out, keys);
      TableText(name, sql, out);
    } else if (std::find(uniques.begin(), uniques.end(), name) == uniques.end()) {
      out.push_back({type, type == "view" ? "" : text_of(row[3]), name, squeezed(sql)});
    }
  }
  for (const auto& row : objects.rows)
    if (row[0] == "table") add_references(connection, text_of(row[1]), keys, out);
  // For all at once: asked for one table, SQLite looks at every one.
  const auto kinds = connection.query(R"(SELECT name, wr, strict FROM pragma_table_list WHERE schema = 'main' AND type <> 'view'
                                         AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE 'strata\_%' ESCAPE '\')");
  for (const auto& row : kinds.rows)
    out.push_back({"table", "", text_of(row[0]),
                   std::string(row[2] == "1" ? "strict" : "not strict") + (row[1] == "1" ? ", without rowid" : "")});
  return out;
}

}  // namespace stratac
