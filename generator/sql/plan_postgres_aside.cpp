#include <fmt/format.h>

#include <algorithm>

#include "sql/ddl.hpp"
#include "sql/dialect.hpp"
#include "sql/mentions.hpp"
#include "sql/postgres_planner.hpp"

namespace stratac {

void PostgresPlanner::set_aside_reference(const std::string& table, const Reference& reference) {
  const bool not_there_yet = std::any_of(later_.begin(), later_.end(), [&](const Later& later) {
    return later.table == table && later.reference == reference.name;
  });
  if (!not_there_yet && aside_.put(&Table::references, table, reference)) drop_reference(table, reference);
}

// References whose target is the key or unique over exactly these columns.
void PostgresPlanner::set_aside_references_to(const std::string& table, std::vector<std::string> columns) {
  std::sort(columns.begin(), columns.end());
  for (const auto& other : now_.tables)
    for (const auto& reference : other.references) {
      auto referenced = reference.referenced;
      std::sort(referenced.begin(), referenced.end());
      if (reference.table == table && referenced == columns) set_aside_reference(other.name, reference);
    }
}

// Everything whose meaning is bound to the column's type: references on either side, checks, indexes with
// expressions, generated columns. Plain indexes and keys follow the column by themselves.
void PostgresPlanner::set_aside_dependents(const std::string& table_name, const std::string& column) {
  for (const auto& other : now_.tables)
    for (const auto& reference : other.references)
      if ((other.name == table_name && contains(reference.columns, column)) ||
          (reference.table == table_name && contains(reference.referenced, column)))
        set_aside_reference(other.name, reference);
  const auto table = table_now(table_name);
  for (const auto& check : table.checks)
    if (mentions(check.condition, column) && aside_.put(&Table::checks, table_name, check))
      drop_constraint(table_name, check.name);
  for (const auto& index : table.indexes)
    if (is_bound_to(index, column)) set_aside_index(table_name, index);
  set_aside_readers(table_name, column);
}

// PostgreSQL refuses every other type for a column that they read, even one that costs nothing.
void PostgresPlanner::set_aside_readers(const std::string& table_name, const std::string& column) {
  const auto table = table_now(table_name);
  for (const auto& generated : table.columns)
    if (generated.generated && mentions(*generated.generated, column)) set_aside_generated(table_name, generated);
}

void PostgresPlanner::set_aside_index(const std::string& table, const Index& index) {
  if (!pending_.contains(index.name) && aside_.put(&Table::indexes, table, index)) add("DROP INDEX " + quoted(index.name), effects(Deed::end_of_index, table));
}

void PostgresPlanner::set_aside_generated(const std::string& table_name, const Column& column) {
  const auto table = table_now(table_name);
  for (const auto& index : table.indexes)
    if (mentions(index, column.name)) set_aside_index(table_name, index);
  for (const auto& check : table.checks)
    if (mentions(check.condition, column.name) && aside_.put(&Table::checks, table_name, check))
      drop_constraint(table_name, check.name);
  for (const auto& unique : table.uniques)
    if (contains(unique.columns, column.name) && !pending_.contains(unique.name) &&
        aside_.put(&Table::uniques, table_name, unique))
      drop_constraint(table_name, unique.name);
  if (aside_.put(&Table::columns, table_name, column)) alter(table_name, "DROP COLUMN " + quoted(column.name));
}

void PostgresPlanner::put_back() {
  for (const auto& table : aside_.tables()) {
    causes_ = {fmt::format("put back on {}", table.name)};
    for (const auto& column : table.columns) alter(table.name, "ADD COLUMN " + column_sql(postgres, now_, column), Deed::rewriting);
    for (const auto& unique : table.uniques) add_unique(table.name, unique);
    for (const auto& check : table.checks) alter(table.name, "ADD " + check_sql(postgres, check), Deed::checking);
    for (const auto& index : table.indexes) add(create_index_sql(postgres, table.name, index), effects(Deed::index, table.name));
  }
  for (const auto& table : aside_.tables()) {
    causes_ = {fmt::format("put back on {}", table.name)};
    for (const auto& reference : table.references) alter(table.name, "ADD " + reference_sql(postgres, reference), Deed::reference, reference.table);
  }
  for (const auto& later : later_) {
    causes_ = {later.cause};
    const auto& reference = *find(table_now(later.table).references, later.reference);
    alter(later.table, "ADD " + reference_sql(postgres, reference) + (later.online ? " NOT VALID" : ""),
          later.online ? Deed::unchecked_reference : Deed::reference, reference.table);
    if (later.online) validate(later.table, reference.name, reference.table);
  }
}

}  // namespace stratac
