#pragma once

#include <string_view>
#include <vector>

#include "strata/accessor/insert.hpp"
#include "strata/accessor/update.hpp"
#include "strata/error.hpp"

// upsert: inserts a row, or changes the one that has the same key.
namespace strata::accessor {

// The columns of a key or unique of the table; Error (usage) when `key` is none.
std::vector<int> key_columns(const TableInfo& table, const Constraint& key);

// For an upsert without a row: it has another version than `versioned` expected, or is deleted.
[[noreturn]] void throw_not_upserted(const TableInfo& table, bool versioned);

template <class M>
ColumnSet<width<M>> key_set(const Constraint& key) {
  ColumnSet<width<M>> columns;
  for (const int column : key_columns(M::table, key)) columns.add(column);
  return columns;
}

template <class M>
typename M::Row upsert(Connection& connection, std::string_view name, const Constraint& key,
                       const typename M::New& from, const typename M::Patch& patch) {
  static Shapes shapes;
  const auto dialect = connection.dialect();
  typename M::Row row{};
  Unset<width<M>> unset(dialect);
  M::complete(from, row, unset);
  const auto& absent = unset.columns();
  const auto changes = changes_of<M>(patch);
  const auto columns = key_set<M>(key);
  const auto text = [&] {
    return upsert_text(M::table, dialect, {absent.words()}, {columns.words()}, changes.columns);
  };
  auto statement =
      changes.plain
          ? connection.prepare(shapes.get(name, dialect, shape_key(absent, columns, changes.set, changes.add), text))
          : connection.prepare(text());
  int parameter = 1;
  bind_row<M>(*statement, row, absent, parameter);
  if (changes.any) bind_changes<M>(*statement, dialect, patch, parameter);
  bind_expected_version<M>(*statement, patch, parameter);
  if (!statement->step()) throw_not_upserted(M::table, changes.versioned);
  read_row<M>(*statement, row);
  // To the end, because an error of the commit comes with the last step.
  while (statement->step()) {
  }
  return row;
}

}  // namespace strata::accessor
