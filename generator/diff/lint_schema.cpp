#include <algorithm>

#include "diff/lint_rules.hpp"
#include "model/names.hpp"

namespace stratac {
namespace {

void no_key(const Schema& schema, const Report& report) {
  for (const auto& table : schema.tables)
    if (!table.key) report({table.name}, table.name);
}

using Columns = std::vector<std::string>;

// A plain index over plain columns, ascending, as keys and uniques are; else nothing.
Columns plain_columns(const Index& index) {
  Columns out;
  if (index.where || index.search || !index.method.empty()) return {};
  for (const auto& part : index.parts) {
    if (part.expr.op != Op::column || part.descending) return {};
    out.push_back(part.expr.text);
  }
  return out;
}

bool begins_with(const Columns& columns, const Columns& first) {
  return columns.size() >= first.size() && std::equal(first.begin(), first.end(), columns.begin());
}

// In any order: all of them are given when a parent's children are looked for.
bool covers(Columns columns, Columns wanted) {
  if (columns.size() < wanted.size()) return false;
  columns.resize(wanted.size());
  return std::is_permutation(columns.begin(), columns.end(), wanted.begin(), wanted.end());
}

bool is_covered(const Table& table, const Columns& wanted) {
  const auto fits = [&](const auto& item) { return covers(item.columns, wanted); };
  const auto index_fits = [&](const Index& index) {
    Columns columns;
    for (const auto& part : index.parts)
      if (part.expr.op == Op::column)
        columns.push_back(part.expr.text);
      else
        break;
    return !index.where && !index.search && index.method.empty() && covers(columns, wanted);
  };
  return (table.key && fits(*table.key)) || std::any_of(table.uniques.begin(), table.uniques.end(), fits) ||
         std::any_of(table.indexes.begin(), table.indexes.end(), index_fits);
}

void reference_without_index(const Schema& schema, const Report& report) {
  for (const auto& table : schema.tables)
    for (const auto& reference : table.references)
      if (!is_covered(table, reference.columns))
        report({table.name + "#" + reference.name, dotted(table.name, reference.columns.front()), table.name},
               reference.name, reference.table);
}

bool same_but_for_name(Index a, const Index& b) {
  a.name = b.name;
  return a == b;
}

// The name of what serves every query that `index` serves; "" if nothing does.
std::string twin_of(const Index& index, const Table& table) {
  for (const auto& other : table.indexes) {
    if (&other == &index) break;
    if (same_but_for_name(index, other)) return other.name;
  }
  const auto columns = plain_columns(index);
  if (columns.empty() || !index.include.empty()) return "";
  if (table.key && begins_with(table.key->columns, columns)) return table.key->name;
  for (const auto& unique : table.uniques)
    if (begins_with(unique.columns, columns)) return unique.name;
  for (const auto& other : table.indexes)
    if (const auto more = plain_columns(other); more.size() > columns.size() && begins_with(more, columns))
      return other.name;
  return "";
}

void duplicate_index(const Schema& schema, const Report& report) {
  for (const auto& table : schema.tables)
    for (const auto& index : table.indexes)
      if (const auto twin = twin_of(index, table); !twin.empty())
        report(object_places(table.name, index.name), index.name, twin);
}

// What PostgreSQL (pg_get_keywords(), R and T, in 15; `system_user` came with 16) or SQLite 3.40 does not take
// as the name of a table or a column unless it is quoted.
constexpr std::string_view reserved =
    " add all alter analyse analyze and any array as asc asymmetric authorization autoincrement between binary "
    "both case cast check collate collation column commit concurrently constraint create cross current_catalog "
    "current_date current_role current_schema current_time current_timestamp current_user default deferrable "
    "delete desc distinct do drop else end escape except exists false fetch for foreign freeze from full grant "
    "group having if ilike in index initially inner insert intersect into is isnull join lateral leading left "
    "like limit localtime localtimestamp natural not nothing notnull null offset on only or order outer overlaps "
    "placing primary raise references returning right select session_user set similar some symmetric system_user "
    "table tablesample then to trailing transaction true union unique update user using values variadic verbose "
    "when where window with ";

bool is_reserved(std::string_view name) {
  return name.find(' ') == reserved.npos && reserved.find(" " + folded_name(name) + " ") != reserved.npos;
}

void reserved_word(const Schema& schema, const Report& report) {
  for (const auto& type : schema.enums)
    if (is_reserved(type.name)) report({type.name}, type.name);
  for (const auto& table : schema.tables) {
    if (is_reserved(table.name)) report({table.name}, table.name);
    for (const auto& column : table.columns)
      if (is_reserved(column.name)) report({dotted(table.name, column.name)}, column.name);
  }
}

constexpr auto note = Severity::note;

constexpr SchemaRule rules[] = {
    {{"no-primary-key", note, "table `{0}` has no primary key: nothing tells its rows apart for good",
      "add a field with `@id`, or `@@key(…)`"},
     no_key},
    {{"reference-without-index", note,
      "no index begins with the columns of reference `{0}`: to delete or change a row of `{1}` means to read the "
      "whole table",
      "add `@index` to the field, or `@@index(…)`"},
     reference_without_index},
    {{"duplicate-index", note, "index `{0}` serves no query that `{1}` does not serve",
      "remove it: each write pays for it"},
     duplicate_index},
    {{"reserved-word", note, "`{0}` is a word of SQL: whoever writes SQL by hand must quote it",
      "give it another name in the database with `@table(…)` or `@column(…)`"},
     reserved_word},
};

}  // namespace

std::span<const SchemaRule> schema_rules() {
  return rules;
}

}  // namespace stratac
