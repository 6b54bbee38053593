#include "sql/convert.hpp"

#include <fmt/format.h>

#include "sql/dialect.hpp"
#include "sql/expression.hpp"

namespace stratac {
namespace {

bool is_integer(const Type& type) { return info(type.scalar).family == Family::integer; }
bool is_real(const Type& type) { return info(type.scalar).family == Family::real; }
bool is_text(const Type& type) { return type.scalar == Scalar::text; }
bool is_scaled(const Type& type) {
  return type.scalar == Scalar::decimal && type.precision <= max_scaled_integer_precision;
}

// --- PostgreSQL: mostly `::`, because its casts are what the cast table describes.

std::string to_postgres_text(const Type& from, const std::string& value) {
  switch (from.scalar) {
    case Scalar::timestamp: return fmt::format("to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')", value);
    case Scalar::time: return fmt::format("to_char({}, 'HH24:MI:SS.US')", value);
    default: return value + "::text";
  }
}

std::string postgres_convert(const Type& from, const Type& to, const std::string& value) {
  const auto type = postgres_type(to);
  if (is_text(to) && !is_text(from) && !from.array) {
    const auto text = to_postgres_text(from, value);
    return to.length > 0 ? fmt::format("({})::{}", text, type) : text;
  }
  if (to.scalar == Scalar::boolean && is_integer(from)) return fmt::format("({} <> 0)", value);
  if (from.scalar == Scalar::boolean && to.scalar != Scalar::int32) return fmt::format("{}::integer::{}", value, type);
  if (to.scalar == Scalar::timestamp && is_text(from)) return fmt::format("({}::timestamp AT TIME ZONE 'UTC')", value);
  if (to.scalar == Scalar::timestamp && from.scalar == Scalar::date)
    return fmt::format("({}::timestamp AT TIME ZONE 'UTC')", value);
  if (from.scalar == Scalar::timestamp) return fmt::format("({} AT TIME ZONE 'UTC')::{}", value, type);
  if (to.scalar == Scalar::bytes && is_text(from)) return fmt::format("convert_to({}, 'UTF8')", value);
  if (is_text(to) && from.scalar == Scalar::bytes) return fmt::format("convert_from({}, 'UTF8')", value);
  if (from.scalar == Scalar::enumeration || to.scalar == Scalar::enumeration)
    return fmt::format("{}::text{}::{}", value, from.array ? "[]" : "", type);
  if (from.array && to.scalar == Scalar::json) return fmt::format("to_jsonb({})", value);
  return fmt::format("{}::{}", value, type);
}

// --- SQLite

// The digits of a scaled integer as plain text: 150 with scale 2 is `1.50`.
std::string scaled_as_text(unsigned scale, const std::string& value) {
  if (scale == 0) return fmt::format("CAST({} AS TEXT)", value);
  const auto unit = "1" + std::string(scale, '0');
  return fmt::format("(CASE WHEN {0} < 0 THEN '-' ELSE '' END || printf('%d.%0{1}d', abs({0}) / {2}, abs({0}) % {2}))",
                     value, scale, unit);
}

// Every digit subtracted from nine. Through letters, because replace() would meet its own results again.
std::string complement(std::string text) {
  for (int digit = 0; digit < 10; ++digit)
    text = fmt::format("replace({}, '{}', '{}')", text, digit, static_cast<char>('a' + digit));
  for (int digit = 0; digit < 10; ++digit)
    text = fmt::format("replace({}, '{}', '{}')", text, static_cast<char>('a' + digit), 9 - digit);
  return text;
}

// `-` and nines' complements, or `0` and digits, as plain text without leading zeros.
std::string sortable_as_text(const std::string& value) {
  const auto trimmed = [](const std::string& digits) {
    return fmt::format("CASE WHEN ltrim({0}, '0') = '' THEN '0' WHEN ltrim({0}, '0') LIKE '.%' THEN '0' || "
                       "ltrim({0}, '0') ELSE ltrim({0}, '0') END", digits);
  };
  return fmt::format("(CASE WHEN {0} LIKE '-%' THEN '-' || {1} ELSE {2} END)", value,
                     trimmed(complement(fmt::format("substr({}, 2)", value))), trimmed(value));
}

// Plain decimal text as the text form of decimal(p, s), p > 18.
std::string text_as_sortable(const Type& to, const std::string& text) {
  const auto whole_digits = std::to_string(to.precision - to.scale);
  const auto digits = [&](const std::string& plain) {
    const auto whole = fmt::format("(CASE WHEN instr({0}, '.') > 0 THEN substr({0}, 1, instr({0}, '.') - 1) ELSE {0} END)", plain);
    const auto fraction = fmt::format("(CASE WHEN instr({0}, '.') > 0 THEN substr({0}, instr({0}, '.') + 1) ELSE '' END)", plain);
    auto out = fmt::format("substr('{}' || {}, -{})", std::string(std::size_t(to.precision - to.scale), '0'), whole, whole_digits);
    if (to.scale > 0)
      out += fmt::format(" || '.' || substr({} || '{}', 1, {})", fraction, std::string(to.scale, '0'), to.scale);
    return out;
  };
  const auto negated = complement(digits(fmt::format("substr({}, 2)", text)));
  return fmt::format("(CASE WHEN {0} LIKE '-%' AND trim({0}, '-0.') <> '' THEN '-' || {1} ELSE '0' || {2} END)", text,
                     negated, digits(fmt::format("ltrim({}, '-')", text)));
}

std::string sqlite_decimal_text(const Type& from, const std::string& value) {
  return is_scaled(from) ? scaled_as_text(from.scale, value) : sortable_as_text(value);
}

std::string power_of_ten(unsigned exponent) { return "1" + std::string(exponent, '0'); }

std::string to_scaled(const Type& from, const Type& to, const std::string& value) {
  if (is_integer(from)) return to.scale == 0 ? value : fmt::format("{} * {}", value, power_of_ten(to.scale));
  if (is_scaled(from) && from.scale <= to.scale)
    return from.scale == to.scale ? value : fmt::format("{} * {}", value, power_of_ten(unsigned{to.scale} - from.scale));
  if (is_scaled(from)) {
    const auto unit = power_of_ten(unsigned{from.scale} - to.scale);
    // Halves away from zero, as PostgreSQL rounds a numeric.
    return fmt::format("({0} + CASE WHEN {0} < 0 THEN -{1} / 2 ELSE {1} / 2 END) / {1}", value, unit);
  }
  if (is_real(from)) return fmt::format("CAST(round({} * {}) AS INTEGER)", value, power_of_ten(to.scale));
  const auto text = from.scalar == Scalar::decimal ? sortable_as_text(value) : value;
  return fmt::format("CAST(round(CAST({} AS REAL) * {}) AS INTEGER)", text, power_of_ten(to.scale));
}

std::string to_decimal(const Type& from, const Type& to, const std::string& value) {
  if (is_scaled(to)) return to_scaled(from, to, value);
  if (is_real(from)) return text_as_sortable(to, fmt::format("printf('%.{}f', {})", to.scale, value));
  if (from.scalar == Scalar::decimal) return text_as_sortable(to, sqlite_decimal_text(from, value));
  return text_as_sortable(to, fmt::format("CAST({} AS TEXT)", value));
}

std::string from_decimal(const Type& from, const Type& to, const std::string& value) {
  const auto text = sqlite_decimal_text(from, value);
  if (is_text(to)) return text;
  if (is_real(to)) return fmt::format("CAST({} AS REAL)", text);
  if (is_scaled(from) && from.scale == 0) return value;
  return fmt::format("CAST(round(CAST({} AS REAL)) AS INTEGER)", text);
}

std::string sqlite_convert(const Type& from, const Type& to, const std::string& value) {
  if (from.array || to.array) return value;
  if (to.scalar == Scalar::decimal) return to_decimal(from, to, value);
  if (from.scalar == Scalar::decimal) return from_decimal(from, to, value);
  if (from.scalar == Scalar::boolean && is_text(to)) return fmt::format("CASE {} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END", value);
  if (to.scalar == Scalar::boolean && is_integer(from)) return fmt::format("{} <> 0", value);
  if (to.scalar == Scalar::boolean && is_text(from))
    return fmt::format("CASE lower({}) WHEN 'true' THEN 1 WHEN 't' THEN 1 WHEN 'false' THEN 0 WHEN 'f' THEN 0 ELSE {} END", value, value);
  if (is_real(from) && is_integer(to)) return fmt::format("CAST(round({}) AS INTEGER)", value);
  if (to.scalar == Scalar::timestamp && from.scalar == Scalar::date) return fmt::format("{} || ' 00:00:00.000000'", value);
  if (from.scalar == Scalar::timestamp && to.scalar == Scalar::date) return fmt::format("substr({}, 1, 10)", value);
  if (from.scalar == Scalar::timestamp && to.scalar == Scalar::time) return fmt::format("substr({}, 12)", value);
  if (sqlite_type(from) == sqlite_type(to)) return value;
  return fmt::format("CAST({} AS {})", value, sqlite_type(to));
}

}  // namespace

std::string convert_sql(const Dialect& dialect, const Schema& after, const Type& from, const Type& to,
                        const std::string& value) {
  if (from == to) return value;
  if (cast(from, to) == Cast::impossible) return expression_sql(dialect, zero_of(to, after));
  return &dialect == &postgres ? postgres_convert(from, to, value) : sqlite_convert(from, to, value);
}

}  // namespace stratac
