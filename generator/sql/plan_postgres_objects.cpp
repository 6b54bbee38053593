#include <fmt/format.h>

#include "sql/ddl.hpp"
#include "sql/dialect.hpp"
#include "sql/mentions.hpp"
#include "sql/postgres_planner.hpp"

namespace stratac {

void PostgresPlanner::drop_constraint(const std::string& table, const std::string& name) { alter(table, "DROP CONSTRAINT " + quoted(name)); }

void PostgresPlanner::drop_reference(const std::string& table, const Reference& reference) {
  alter(table, "DROP CONSTRAINT " + quoted(reference.name), Deed::end_of_reference, reference.table);
}

void PostgresPlanner::before_change(const AddKey& c) {
  if (online_.has(c)) return build_key(c.table, {c.key.name, c.key.columns}, "PRIMARY KEY", online_.replaced(c));
  alter(c.table, "ADD " + key_sql(postgres, c.key), Deed::checking);
}

void PostgresPlanner::before_change(const DropKey& c) {
  if (online_.has(c)) return drop_constraint_later(c.table, c.key.name);
  set_aside_references_to(c.table, c.key.columns);
  drop_constraint(c.table, c.key.name);
}

void PostgresPlanner::before_change(const AddUnique& c) {
  const auto named = [&](const std::string& column) { return contains(c.unique.columns, column); };
  if (aside_.awaits_column(c.table, named)) aside_.put(&Table::uniques, c.table, c.unique);
  else if (online_.has(c)) build_key(c.table, c.unique, "UNIQUE", online_.replaced(c));
  else add_unique(c.table, c.unique);
}

void PostgresPlanner::before_change(const DropUnique& c) {
  if (online_.has(c)) return drop_constraint_later(c.table, c.unique.name);
  set_aside_references_to(c.table, c.unique.columns);
  if (!aside_.take(&Table::uniques, c.table, c.unique.name)) drop_constraint(c.table, c.unique.name);
}

void PostgresPlanner::before_change(const AddCheck& c) {
  const auto named = [&](const std::string& column) { return mentions(c.check.condition, column); };
  if (aside_.awaits_column(c.table, named)) {
    aside_.put(&Table::checks, c.table, c.check);
    return;
  }
  alter(c.table, "ADD " + check_sql(postgres, c.check) + (online_.has(c) ? " NOT VALID" : ""),
        online_.has(c) ? Deed::definition : Deed::checking);
  if (online_.has(c)) validate(c.table, c.check.name);
}

void PostgresPlanner::before_change(const DropCheck& c) {
  if (!aside_.take(&Table::checks, c.table, c.check.name)) drop_constraint(c.table, c.check.name);
}

void PostgresPlanner::before_change(const AddReference& c) {
  later_.push_back({causes_.front(), c.table, c.reference.name, online_.has(c)});
}

void PostgresPlanner::before_change(const DropReference& c) {
  if (!aside_.take(&Table::references, c.table, c.reference.name)) drop_reference(c.table, c.reference);
}

void PostgresPlanner::before_change(const AddIndex& c) {
  const auto named = [&](const std::string& column) { return mentions(c.index, column); };
  if (aside_.awaits_column(c.table, named)) aside_.put(&Table::indexes, c.table, c.index);
  else if (online_.has(c)) build_index(c.table, c.index, online_.replaced(c));
  else add(create_index_sql(postgres, c.table, c.index), effects(Deed::index, c.table));
}

void PostgresPlanner::before_change(const DropIndex& c) {
  if (aside_.take(&Table::indexes, c.table, c.index.name)) return;
  if (online_.has(c)) drop_index_later(c.table, c.index.name);
  else add("DROP INDEX " + quoted(c.index.name), effects(Deed::end_of_index, c.table));
}

void PostgresPlanner::add_unique(const std::string& table, const Unique& unique) {
  alter(table, fmt::format("ADD CONSTRAINT {} UNIQUE ({})", quoted(unique.name), quoted_list(unique.columns)),
        Deed::checking);
}

void PostgresPlanner::before_change(const RenameObject& c) {
  if (aside_.has(c)) return;
  if (c.kind == Object::index) add(fmt::format("ALTER INDEX {} RENAME TO {}", quoted(c.before), quoted(c.after)));
  else alter(c.table, fmt::format("RENAME CONSTRAINT {} TO {}", quoted(c.before), quoted(c.after)));
}

}  // namespace stratac
