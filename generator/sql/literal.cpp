#include <fmt/format.h>
#include <strata/decimal.hpp>

#include "sql/dialect.hpp"
#include "sql/expression.hpp"

namespace stratac {
namespace {

// With a point always: a quotient of `5` and `2` would be a whole number.
std::string real(std::string_view text) {
  return std::string(text) + (text.find('.') == std::string_view::npos ? ".0" : "");
}

std::string postgres_value(const Type& type, std::string_view text) {
  switch (info(type.scalar).family) {
    case Family::boolean:
    case Family::integer:
    case Family::decimal: return std::string(text);
    case Family::real: return real(text);
    case Family::text: return literal(text);
    case Family::bytes: return literal(fmt::format("\\x{}", text)) + "::bytea";
    case Family::interval: return literal(fmt::format("{} microseconds", text)) + "::interval";
    case Family::calendar:
      // Without its zone a timestamp would be read in the session's.
      if (type.scalar == Scalar::timestamp) return literal(fmt::format("{}+00", text)) + "::timestamptz";
      [[fallthrough]];
    case Family::uuid:
    case Family::json:
    case Family::enumeration: return literal(text) + "::" + postgres_type(type);
  }
  return {};
}

std::string decimal_in_sqlite(const Type& type, std::string_view text) {
  const auto stored = strata::sqlite_decimal(strata::Decimal::parse(text).value(), {type.precision, type.scale});
  return type.precision <= max_scaled_integer_precision ? stored : literal(stored);
}

std::string sqlite_value(const Type& type, std::string_view text) {
  switch (info(type.scalar).family) {
    case Family::boolean: return text == "true" ? "1" : "0";
    case Family::integer:
    case Family::interval: return std::string(text);
    case Family::real: return real(text);
    case Family::decimal: return decimal_in_sqlite(type, text);
    case Family::bytes: return fmt::format("X'{}'", text);
    case Family::text:
    case Family::uuid:
    case Family::calendar:
    case Family::json:
    case Family::enumeration: return literal(text);
  }
  return {};
}

}  // namespace

std::string value_sql(const Dialect& dialect, const Type& type, std::string_view text) {
  return &dialect == &postgres ? postgres_value(type, text) : sqlite_value(type, text);
}

Expr zero_of(const Type& type, const Schema& schema) {
  if (type.array) return {.op = Op::array, .text = {}, .other = {}, .type = type, .args = {}};
  std::string text(info(type.scalar).zero);
  if (const auto* enumeration = find(schema.enums, type.enumeration)) text = enumeration->values.front();
  return {.op = Op::literal, .text = std::move(text), .other = {}, .type = type, .args = {}};
}

}  // namespace stratac
