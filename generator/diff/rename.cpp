#include "diff/rename.hpp"

#include <algorithm>

namespace stratac {
namespace {

void rename(std::string& name, const Renames& names) {
  const auto found = std::find_if(names.begin(), names.end(), [&](auto& pair) { return pair.first == name; });
  if (found != names.end()) name = found->second;
}

void rename(std::vector<std::string>& list, const Renames& names) {
  for (auto& name : list) rename(name, names);
}

template <class Visit>
void for_each_in(std::optional<Expr>& expr, const Visit& visit) {
  if (expr) for_each_node(*expr, visit);
}

template <class Visit>
void for_each_in(Table& table, const Visit& visit) {
  for (auto& column : table.columns) {
    for_each_in(column.default_value, visit);
    for_each_in(column.generated, visit);
  }
  for (auto& check : table.checks) for_each_node(check.condition, visit);
  for (auto& index : table.indexes) {
    for (auto& part : index.parts) for_each_node(part.expr, visit);
    for_each_in(index.where, visit);
  }
}

}  // namespace

void rename_enums(Schema& schema, const Renames& names) {
  for (auto& type : schema.enums) rename(type.name, names);
  for (auto& table : schema.tables) {
    for (auto& column : table.columns) rename(column.type.enumeration, names);
    for_each_in(table, [&](Expr& node) { rename(node.type.enumeration, names); });
  }
}

void rename_enum_values(Schema& schema, const std::string& type, const Renames& values) {
  if (auto* found = find(schema.enums, type)) rename(found->values, values);
  for (auto& table : schema.tables)
    for_each_in(table, [&](Expr& node) {
      if (node.op == Op::literal && node.type.enumeration == type) rename(node.text, values);
    });
}

void rename_tables(Schema& schema, const Renames& names) {
  for (auto& table : schema.tables) {
    rename(table.name, names);
    for (auto& reference : table.references) rename(reference.table, names);
  }
  for (auto& raw : schema.raws) rename(raw.uses, names);
}

void rename_columns(Schema& schema, const std::string& table_name, const Renames& names) {
  if (auto* table = find(schema.tables, table_name)) {
    for (auto& column : table->columns) rename(column.name, names);
    for_each_in(*table, [&](Expr& node) {
      if (node.op == Op::column) rename(node.text, names);
    });
    if (table->key) rename(table->key->columns, names);
    for (auto& unique : table->uniques) rename(unique.columns, names);
    for (auto& reference : table->references) rename(reference.columns, names);
    for (auto& index : table->indexes) rename(index.include, names);
  }
  for (auto& table : schema.tables)
    for (auto& reference : table.references)
      if (reference.table == table_name) rename(reference.referenced, names);
}

}  // namespace stratac
