#include <fmt/format.h>

#include "diff/rewrites.hpp"
#include "sql/convert.hpp"
#include "sql/ddl.hpp"
#include "sql/dialect.hpp"
#include "sql/expression.hpp"
#include "sql/mentions.hpp"
#include "sql/postgres_planner.hpp"
#include "sql/rename_order.hpp"

namespace stratac {

void PostgresPlanner::before_change(const AddColumn& c) {
  auto column = c.column;
  const bool required = !column.nullable && !column.default_value && !column.generated && !column.identity;
  const auto fill = c.fill ? c.fill : required ? std::optional<Expr>(zero_of(column.type, now_)) : std::nullopt;
  if (!fill) return alter(c.table, "ADD COLUMN " + column_sql(postgres, now_, column), rewrites(c) ? Deed::rewriting : Deed::definition);
  if (!is_constant(*fill)) return add_computed_column(c, *fill);
  // A constant default fills the rows without rewriting them.
  column.default_value = fill;
  alter(c.table, "ADD COLUMN " + column_sql(postgres, now_, column));
  alter_column(c.table, column.name, c.column.default_value
                                         ? "SET DEFAULT " + expression_sql(postgres, *c.column.default_value)
                                         : "DROP DEFAULT");
}

void PostgresPlanner::add_computed_column(const AddColumn& c, const Expr& fill) {
  auto column = c.column;
  column.nullable = true;
  alter(c.table, "ADD COLUMN " + column_sql(postgres, now_, column));
  add(fmt::format("UPDATE {} SET {} = {}", quoted(c.table), quoted(column.name), expression_sql(postgres, fill)),
      effects(Deed::update, c.table));
  if (!c.column.nullable) alter_column(c.table, column.name, "SET NOT NULL", Deed::checking);
}

void PostgresPlanner::before_change(const DropColumn& c) {
  if (aside_.take(&Table::columns, c.table, c.column.name)) return;
  set_aside_dependents(c.table, c.column.name);
  alter(c.table, "DROP COLUMN " + quoted(c.column.name));
}

void PostgresPlanner::before_change(const RenameColumns& c) {
  for (const auto& [from, to] : in_order(c.names))
    if (!aside_.has(&Table::columns, c.table, from)) alter(c.table, fmt::format("RENAME COLUMN {} TO {}", quoted(from), quoted(to)));
}

void PostgresPlanner::before_change(const AlterColumn& c) {
  if (aside_.take(&Table::columns, c.table, c.before.name)) {
    aside_.put(&Table::columns, c.table, c.after);
    return;
  }
  // Nothing turns a plain column into a generated one, or one expression into another.
  if (c.after.generated && c.before.generated != c.after.generated) return replace_column(c);
  if (c.before.generated && !c.after.generated) alter_column(c.table, c.after.name, "DROP EXPRESSION");
  const bool retyped = c.before.type != c.after.type || c.before.postgres_type != c.after.postgres_type ||
                       c.before.postgres_collation != c.after.postgres_collation;
  const auto name = c.after.name;
  if (retyped && (cast(c.before.type, c.after.type) != Cast::free || c.cast)) set_aside_dependents(c.table, name);
  else if (retyped) set_aside_readers(c.table, name);
  if (c.before.identity && !c.after.identity) alter_column(c.table, name, "DROP IDENTITY");
  const bool redefaulted = c.before.default_value != c.after.default_value;
  if (c.before.default_value && (redefaulted || retyped)) alter_column(c.table, name, "DROP DEFAULT");
  if (retyped) change_type(c);
  if (c.after.default_value && (redefaulted || retyped))
    alter_column(c.table, name, "SET DEFAULT " + expression_sql(postgres, *c.after.default_value));
  if (c.before.nullable != c.after.nullable) change_nullability(c);
  if (!c.before.identity && c.after.identity) make_identity(c.table, name);
}

void PostgresPlanner::change_type(const AlterColumn& c) {
  auto bare = c.after;
  bare.default_value.reset();
  bare.identity = false;
  bare.nullable = true;
  bare.generated.reset();
  const auto definition = column_sql(postgres, now_, bare).substr(quoted(bare.name).size() + 1);
  const auto value = quoted(c.after.name);
  // What a type by its own name can become, only the server knows.
  const bool by_name = c.before.postgres_type != c.after.postgres_type;
  const auto type = c.after.postgres_type.empty() ? postgres_type(c.after.type) : c.after.postgres_type;
  const auto cast_sql = c.cast    ? expression_sql(postgres, *c.cast, value)
                        : by_name ? fmt::format("{}::{}", value, type)
                                  : convert_sql(postgres, now_, c.before.type, c.after.type, value);
  alter_column(c.table, c.after.name,
               fmt::format("TYPE {}{}", definition, cast_sql == value || c.after.generated ? "" : " USING " + cast_sql),
               rewrites(c) ? Deed::rewriting : Deed::definition);
  // A reference that was not set aside is made anew by the server, under the lock of a definition.
  for (const auto& other : now_.tables)
    for (const auto& reference : other.references) {
      const bool from = other.name == c.table && contains(reference.columns, c.after.name);
      const bool to = reference.table == c.table && contains(reference.referenced, c.after.name);
      const auto& there = from ? reference.table : other.name;
      if ((from || to) && there != c.table && !aside_.has(&Table::references, other.name, reference.name))
        statements_.back().effects.push_back(effects(Deed::definition, there).front());
    }
}

void PostgresPlanner::change_nullability(const AlterColumn& c) {
  if (c.after.nullable) return alter_column(c.table, c.after.name, "DROP NOT NULL");
  const auto name = quoted(c.after.name);
  if (online_.has(c)) {
    required_.push_back({causes_.front(), c.table, c.after.name});
    return;
  }
  const auto& filler = c.fill ? c.fill : c.after.default_value;
  if (filler)
    add(fmt::format("UPDATE {} SET {} = {} WHERE {} IS NULL", quoted(c.table), name, expression_sql(postgres, *filler), name),
        effects(Deed::update, c.table));
  alter_column(c.table, c.after.name, "SET NOT NULL", Deed::checking);
}

void PostgresPlanner::make_identity(const std::string& table, const std::string& column) {
  alter_column(table, column, "ADD GENERATED BY DEFAULT AS IDENTITY");
  add(fmt::format("SELECT setval(pg_get_serial_sequence({}, {}), coalesce(max({}), 0) + 1, false) FROM {}",
                  literal(quoted(table)), literal(column), quoted(column), quoted(table)),
      {{table, "ACCESS SHARE", false, true}});
}

void PostgresPlanner::replace_column(const AlterColumn& c) {
  set_aside_dependents(c.table, c.after.name);
  alter(c.table, "DROP COLUMN " + quoted(c.after.name));
  aside_.put(&Table::columns, c.table, c.after);
}

}  // namespace stratac
