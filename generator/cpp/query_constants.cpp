#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cpp/default_value.hpp"
#include "cpp/files.hpp"
#include "cpp/names.hpp"
#include "model/type.hpp"

namespace stratac::cpp {
namespace {

// Ended by NUL each; the literal's own NUL ends the list.
std::string list_literal(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) (out += name) += '\0';
  return string_literal(out);
}

// Enums are ordered by their declaration on PostgreSQL and by name on SQLite; JSON and arrays are not compared; what is
// stored of encrypted values says nothing of theirs.
bool has_order(const Field* field) {
  const auto& type = field->column->type;
  return !type.array && type.scalar != Scalar::enumeration && type.scalar != Scalar::json &&
         field->api->encryption == Encryption::none;
}

struct Ordering {
  std::vector<std::string> columns;
  std::vector<bool> descending;
};

void add_keys(std::vector<Ordering>& all, const Table& table) {
  if (table.key) all.push_back({table.key->columns, std::vector<bool>(table.key->columns.size())});
  for (const auto& unique : table.uniques) all.push_back({unique.columns, std::vector<bool>(unique.columns.size())});
}

void add_indexes(std::vector<Ordering>& all, const Table& table) {
  for (const auto& index : table.indexes) {
    Ordering ordering;
    for (const auto& part : index.parts) {
      if (part.expr.op != Op::column) break;
      ordering.columns.push_back(part.expr.text);
      ordering.descending.push_back(part.descending);
    }
    const bool sorted = !index.search && (index.method.empty() || index.method == "btree");
    if (sorted && ordering.columns.size() == index.parts.size()) all.push_back(std::move(ordering));
  }
}

// The key behind it decides among equals.
void complete(Ordering& ordering, const Table& table) {
  if (!table.key) return;
  for (const auto& column : table.key->columns) {
    if (std::ranges::find(ordering.columns, column) != ordering.columns.end()) continue;
    ordering.columns.push_back(column);
    ordering.descending.push_back(ordering.descending.back());
  }
}

std::string parts_of(const Ordering& ordering, const std::vector<const Field*>& fields) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto& column = *fields[i]->column;
    parts.push_back(fmt::format("{}{}{}", ordering.descending[i] ? 'd' : 'a', column.nullable ? '?' : ' ', column.name));
  }
  return list_literal(parts);
}

std::string index_orders(const Model& model, Scope& scope) {
  std::vector<Ordering> all;
  add_keys(all, *model.table);
  add_indexes(all, *model.table);
  std::set<std::string> made;
  std::string out;
  for (auto& ordering : all) {
    const auto name = "by_" + joined_names(fields_of(model, ordering.columns));
    complete(ordering, *model.table);
    const auto fields = fields_of(model, ordering.columns);
    const bool sorts = std::ranges::all_of(fields, has_order);
    if (!sorts || !made.insert(name).second) continue;
    out += fmt::format("inline constexpr strata::IndexOrder {}{{{}, {}}};\n", scope.own(name),
                       string_literal(model.table->name), parts_of(ordering, fields));
  }
  return out;
}

// As strata::Related has it: the digit of the enumerator, and the column.
std::string deletion_literal(const Model& model) {
  if (model.deletion == nullptr) return string_literal("");
  const auto digit = static_cast<int>(model.deletion->api->deletion);
  return string_literal(fmt::format("{}{}", digit, model.deletion->column->name));
}

std::string related(const Names& names, const Model& model, Scope& scope) {
  std::string out;
  for (const auto& relation : model.api->relations) {
    const auto& other = model_named(names, relation.model);
    // `struct`, because a field may be named as the type is.
    out += fmt::format("inline constexpr strata::Relation<struct {}, struct {}> {}{{{{\n    {}, {}, {}, {}, {}, {}",
                       model.row, other.row, scope.own(identifier(relation.name)), string_literal(model.table->name),
                       string_literal(model.table->name + "." + relation.name), string_literal(other.table->name),
                       list_literal(relation.columns), list_literal(relation.referenced), deletion_literal(other));
    if (!relation.through.empty()) {
      const auto& through = model_of_table(names, relation.through);
      out += fmt::format(",\n    {}, {}, {}, {}", string_literal(relation.through), list_literal(relation.through_columns),
                         list_literal(relation.through_referenced), deletion_literal(through));
    }
    out += "}};\n";
  }
  return out;
}

}  // namespace

std::string query_constants(const Names& names, const Model& model) {
  Scope scope{"key_", "check_", "reference_"};
  for (const auto& field : model.fields) scope.reserve(field.name);
  const auto relations = related(names, model, scope);
  return relations + index_orders(model, scope);
}

}  // namespace stratac::cpp
