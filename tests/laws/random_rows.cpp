#include "random_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sql/expression.hpp"

namespace stratac::laws {
namespace {

std::string random_text(const Schema& schema, const Type& type, Chooser& choose) {
  const auto number = choose.below(90);
  switch (type.scalar) {
    case Scalar::boolean: return choose.one_in(2) ? "true" : "false";
    case Scalar::float32:
    case Scalar::float64: return fmt::format("{}.25", number);
    case Scalar::decimal: return fmt::format("{}{}", choose.one_in(3) ? "-" : "", type.scale > 0 ? fmt::format("{}.25", number) : std::to_string(number));
    case Scalar::text: return fmt::format("tä'xt {}", number);
    case Scalar::bytes: return fmt::format("00{:02x}ff", number);
    case Scalar::uuid: return fmt::format("01890a5d-ac96-774b-bcce-b302099a{:04x}", number);
    case Scalar::date: return fmt::format("19{:02}-02-28", number);
    case Scalar::time: return fmt::format("12:30:{:02}.500000", number % 60);
    case Scalar::timestamp: return fmt::format("19{:02}-02-28 12:30:00.000001", number);
    case Scalar::json: return fmt::format(R"({{"k": [{}, "x"]}})", number);
    case Scalar::enumeration: return choose.one_of(find(schema.enums, type.enumeration)->values);
    default: return fmt::format("{}{}", choose.one_in(3) ? "-" : "", number);
  }
}

std::string random_value(const Dialect& dialect, const Schema& schema, const Column& column, Chooser& choose) {
  if (column.nullable && choose.one_in(3)) return "NULL";
  if (!column.type.array) return value_sql(dialect, column.type, random_text(schema, column.type, choose));
  Expr array{.op = Op::array, .text = {}, .other = {}, .type = column.type, .args = {}};
  auto element = column.type;
  element.array = false;
  for (std::size_t i = choose.below(3); i > 0; --i)
    array.args.push_back({.op = Op::literal, .text = random_text(schema, element, choose), .other = {}, .type = element, .args = {}});
  return expression_sql(dialect, array);
}

const Reference* reference_over(const Table& table, const std::string& column) {
  for (const auto& reference : table.references)
    if (reference.columns[0] == column) return &reference;
  return nullptr;
}

// The key of some row that the referenced table has by now; NULL where it has none.
std::string random_target(const Reference& reference, Chooser& choose) {
  return fmt::format("(SELECT {0} FROM {1} ORDER BY {0} LIMIT 1 OFFSET {2})", stratac::quoted(reference.referenced[0]),
                     stratac::quoted(reference.table), choose.below(3));
}

void insert_row(strata::Connection& connection, const Dialect& dialect, const Schema& schema, const Table& table, Chooser& choose) {
  std::vector<std::string> names, values;
  for (const auto& column : table.columns) {
    if (column.generated || column.identity || (column.default_value && choose.one_in(4))) continue;
    names.push_back(column.name);
    const auto* reference = reference_over(table, column.name);
    values.push_back(reference ? random_target(*reference, choose) : random_value(dialect, schema, column, choose));
  }
  const auto target = stratac::quoted(table.name);
  const auto sql = names.empty() ? fmt::format("INSERT INTO {} DEFAULT VALUES", target)
                                 : fmt::format("INSERT INTO {} ({}) VALUES ({})", target, quoted_list(names), fmt::join(values, ", "));
  try {
    connection.execute(sql);
  } catch (const strata::Error& error) {
    using enum strata::ErrorKind;
    const bool refused = error.kind == unique_violation || error.kind == check_violation ||
                         error.kind == not_null_violation || error.kind == foreign_key_violation;
    if (!refused) throw;
  }
}

}  // namespace

void insert_random_rows(strata::Connection& connection, const Dialect& dialect, const Schema& schema, Chooser& choose) {
  for (int round = 0; round < 2; ++round)
    for (const auto& table : schema.tables)
      for (std::size_t i = choose.below(4); i > 0; --i) insert_row(connection, dialect, schema, table, choose);
}

std::vector<std::string> rows_of(strata::Connection& connection, const std::string& table,
                                 const std::vector<std::string>& columns) {
  std::vector<std::string> out;
  const auto rows = connection.query(fmt::format("SELECT {} FROM {}", columns.empty() ? "1" : quoted_list(columns), stratac::quoted(table)));
  for (const auto& row : rows.rows) {
    std::string line;
    for (const auto& value : row) line += value.value_or("NULL") + "|";
    out.push_back(std::move(line));
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace stratac::laws
