#include "model/print.hpp"

#include <array>

#include <fmt/format.h>

#include "model/written.hpp"

namespace stratac {
namespace {

std::string names(const std::vector<std::string>& items) {
  std::string out;
  for (const auto& item : items) {
    if (!out.empty()) out += ", ";
    out += written_name(item);
  }
  return out;
}

std::string type_text(const Type& type) {
  auto out = to_string(type);
  if (type.scalar == Scalar::enumeration) out.replace(0, type.enumeration.size(), written_name(type.enumeration));
  return out;
}

// `@db(postgres: "citext", sqlite: "TEXT")`, or nothing.
std::string per_database(std::string_view attribute, const std::string& postgres, const std::string& sqlite) {
  std::string out;
  if (!postgres.empty()) out += "postgres: " + written_argument(postgres);
  if (!sqlite.empty()) out += (out.empty() ? "sqlite: " : ", sqlite: ") + written_argument(sqlite);
  return out.empty() ? out : fmt::format(" @{}({})", attribute, out);
}

// A default reads no columns, so an enum's value needs no type before it.
std::string default_text(const Expr& expr) {
  const bool is_enum_value = expr.op == Op::literal && expr.type.scalar == Scalar::enumeration;
  return is_enum_value ? written_name(expr.text) : to_string(expr);
}

std::string line(const Column& column) {
  auto out = fmt::format("{} {}{}", written_name(column.name), type_text(column.type), column.nullable ? "?" : "");
  if (column.identity) out += " @default(auto())";
  if (column.default_value) out += fmt::format(" @default({})", default_text(*column.default_value));
  if (column.generated) out += fmt::format(" @generated({})", to_string(*column.generated));
  out += per_database("db", column.postgres_type, column.sqlite_type);
  return out + per_database("collate", column.postgres_collation, column.sqlite_collation);
}

std::string line(const Key& key) {
  return fmt::format("@@key({}) name {}", names(key.columns), written_name(key.name));
}

std::string line(const Unique& unique) {
  return fmt::format("@@unique({}) name {}", names(unique.columns), written_name(unique.name));
}

std::string line(const Check& check) {
  return fmt::format("@@check({}) name {}", to_string(check.condition), written_name(check.name));
}

constexpr std::array<std::string_view, 5> action_names{"no_action", "restrict", "cascade", "set_null", "set_default"};

std::string action(std::string_view attribute, Action action) {
  if (action == Action::no_action) return {};
  return fmt::format(" @{}({})", attribute, action_names[static_cast<std::size_t>(action)]);
}

std::string line(const Reference& reference) {
  return fmt::format("@@reference({}) to {}({}) name {}{}{}{}", names(reference.columns), written_name(reference.table),
                     names(reference.referenced), written_name(reference.name),
                     action("on_delete", reference.on_delete), action("on_update", reference.on_update),
                     reference.deferrable ? " @deferrable" : "");
}

std::string part(const IndexPart& part) {
  const auto text = to_string(part.expr);
  return (part.expr.op == Op::column ? text : fmt::format("({})", text)) + (part.descending ? " desc" : "");
}

std::string line(const Index& index) {
  std::string parts;
  for (const auto& each : index.parts) parts += (parts.empty() ? "" : ", ") + part(each);
  if (index.search) {
    const auto language = index.search->empty() ? "" : " language " + written_argument(*index.search);
    return fmt::format("@@search({}){} name {}", parts, language, written_name(index.name));
  }
  auto out = fmt::format("@@{}({})", index.unique ? "unique" : "index", parts);
  if (index.where) out += fmt::format(" where ({})", to_string(*index.where));
  if (!index.method.empty()) out += " using " + written_name(index.method);
  if (!index.include.empty()) out += fmt::format(" include ({})", names(index.include));
  return out + " name " + written_name(index.name);
}

template <class Items>
std::string lines(const Items& items) {
  std::string out;
  for (const auto& item : items) out += "  " + line(item) + "\n";
  return out;
}

std::string block(const EnumType& type) {
  std::string values;
  for (const auto& value : type.values) values += "  " + written_name(value) + "\n";
  return fmt::format("\nenum {} {{\n{}}}\n", written_name(type.name), values);
}

std::string block(const Table& table) {
  std::string clauses;
  if (table.key) clauses += "  " + line(*table.key) + "\n";
  clauses += lines(table.uniques) + lines(table.checks) + lines(table.references) + lines(table.indexes);
  if (!clauses.empty()) clauses.insert(0, "\n");
  return fmt::format("\nmodel {} {{\n{}{}}}\n", written_name(table.name), lines(table.columns), clauses);
}

std::string steps(std::string_view database, const std::optional<RawSteps>& steps) {
  if (!steps) return {};
  const auto drop = steps->drop.empty() ? "" : "    drop " + written_block(steps->drop) + "\n";
  return fmt::format("  {} {{\n    create {}\n{}  }}\n", database, written_block(steps->create), drop);
}

std::string block(const RawObject& raw) {
  const auto uses = raw.uses.empty() ? "" : fmt::format(" uses ({})", names(raw.uses));
  return fmt::format("\nraw {}{} {{\n{}{}}}\n", written_name(raw.name), uses, steps("sqlite", raw.sqlite),
                     steps("postgres", raw.postgres));
}

}  // namespace

std::string print(const Schema& schema) {
  auto out = fmt::format("strata {};\n\nschema {};\n", storage_version, written_name(schema.name));
  for (const auto& type : schema.enums) out += block(type);
  for (const auto& table : schema.tables) out += block(table);
  for (const auto& raw : schema.raws) out += block(raw);
  return out;
}

}  // namespace stratac
