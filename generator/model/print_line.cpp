#include "model/print_line.hpp"

#include <array>

#include <fmt/format.h>

#include "model/written.hpp"

namespace stratac {
namespace {

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

std::string name_option(const std::string& name) { return name.empty() ? "" : " name " + written_name(name); }

constexpr std::array<std::string_view, 5> action_names{"no_action", "restrict", "cascade", "set_null", "set_default"};

std::string part(const IndexPart& part) {
  const auto text = to_string(part.expr);
  return (part.expr.op == Op::column ? text : fmt::format("({})", text)) + (part.descending ? " desc" : "");
}

std::string steps(std::string_view database, const std::optional<RawSteps>& steps) {
  if (!steps) return {};
  const auto drop = steps->drop.empty() ? "" : "    drop " + written_block(steps->drop) + "\n";
  return fmt::format("  {} {{\n    create {}\n{}  }}\n", database, written_block(steps->create), drop);
}

}  // namespace

std::string written_names(const std::vector<std::string>& items) {
  std::string out;
  for (const auto& item : items) {
    if (!out.empty()) out += ", ";
    out += written_name(item);
  }
  return out;
}

std::string action_attribute(std::string_view attribute, Action action) {
  if (action == Action::no_action) return {};
  return fmt::format(" @{}({})", attribute, action_names[static_cast<std::size_t>(action)]);
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
  return fmt::format("@@key({}){}", written_names(key.columns), name_option(key.name));
}

std::string line(const Unique& unique) {
  return fmt::format("@@unique({}){}", written_names(unique.columns), name_option(unique.name));
}

std::string line(const Check& check) {
  return fmt::format("@@check({}){}", to_string(check.condition), name_option(check.name));
}

std::string line(const Reference& reference) {
  return fmt::format("@@reference({}) to {}({}){}{}{}{}", written_names(reference.columns), written_name(reference.table),
                     written_names(reference.referenced), name_option(reference.name),
                     action_attribute("on_delete", reference.on_delete), action_attribute("on_update", reference.on_update),
                     reference.deferrable ? " @deferrable" : "");
}

std::string line(const Index& index) {
  std::string parts;
  for (const auto& each : index.parts) parts += (parts.empty() ? "" : ", ") + part(each);
  if (index.search) {
    const auto language = index.search->empty() ? "" : " language " + written_argument(*index.search);
    return fmt::format("@@search({}){}{}", parts, language, name_option(index.name));
  }
  auto out = fmt::format("@@{}({})", index.unique ? "unique" : "index", parts);
  if (index.where) out += fmt::format(" where ({})", to_string(*index.where));
  if (!index.method.empty()) out += " using " + written_name(index.method);
  if (!index.include.empty()) out += fmt::format(" include ({})", written_names(index.include));
  return out + name_option(index.name);
}

std::string block(const EnumType& type) {
  std::string values;
  for (const auto& value : type.values) values += "  " + written_name(value) + "\n";
  return fmt::format("\nenum {} {{\n{}}}\n", written_name(type.name), values);
}

std::string block(const RawObject& raw) {
  const auto uses = raw.uses.empty() ? "" : fmt::format(" uses ({})", written_names(raw.uses));
  return fmt::format("\nraw {}{} {{\n{}{}}}\n", written_name(raw.name), uses, steps("sqlite", raw.sqlite),
                     steps("postgres", raw.postgres));
}

}  // namespace stratac
