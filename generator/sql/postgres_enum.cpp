#include "sql/postgres_enum.hpp"

#include <fmt/format.h>

#include "sql/dialect.hpp"
#include "sql/mentions.hpp"

namespace stratac {

std::string create_enum_sql(const EnumType& type, const std::string& as) {
  std::string values;
  for (const auto& value : type.values) values += (values.empty() ? "" : ", ") + literal(value);
  return fmt::format("CREATE TYPE {} AS ENUM ({})", quoted(as), values);
}

bool only_adds(const AlterEnum& change) {
  auto kept = change.after.values;
  std::erase_if(kept, [&](const std::string& value) { return !contains(change.before.values, value); });
  return kept == change.before.values;
}

std::vector<Statement> add_value_statements(const AlterEnum& change) {
  std::vector<Statement> out;
  const auto& values = change.after.values;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (contains(change.before.values, values[i])) continue;
    const auto place = i > 0 ? " AFTER " + literal(values[i - 1]) : " BEFORE " + literal(change.before.values[0]);
    out.push_back({fmt::format("ALTER TYPE {} ADD VALUE IF NOT EXISTS {}{}", quoted(change.after.name), literal(values[i]), place),
                   fmt::format("add value {}.{}", change.after.name, values[i])});
  }
  return out;
}

std::string mapped_value_sql(const Column& column, const AlterEnum& change, const std::string& fresh_type) {
  const auto name = quoted(column.name);
  if (column.type.array) return fmt::format("{}::text[]::{}[]", name, quoted(fresh_type));
  if (change.mapped.empty()) return fmt::format("{}::text::{}", name, quoted(fresh_type));
  std::string cases;
  for (const auto& [old, now] : change.mapped) cases += fmt::format(" WHEN {} THEN {}", literal(old), literal(now));
  return fmt::format("(CASE {0}::text{1} ELSE {0}::text END)::{2}", name, cases, quoted(fresh_type));
}

}  // namespace stratac
