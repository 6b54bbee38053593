#include "model/print.hpp"

#include <fmt/format.h>

#include "model/print_line.hpp"
#include "model/written.hpp"

namespace stratac {
namespace {

template <class Items>
std::string lines(const Items& items) {
  std::string out;
  for (const auto& item : items) out += "  " + line(item) + "\n";
  return out;
}

std::string block(const Table& table) {
  std::string clauses;
  if (table.key) clauses += "  " + line(*table.key) + "\n";
  clauses += lines(table.uniques) + lines(table.checks) + lines(table.references) + lines(table.indexes);
  if (!clauses.empty()) clauses.insert(0, "\n");
  return fmt::format("\nmodel {} {{\n{}{}}}\n", written_name(table.name), lines(table.columns), clauses);
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
