#include "sql/convert.hpp"

#include <fmt/format.h>

#include <algorithm>

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
    case Scalar::bytes: return fmt::format("convert_from({}, 'UTF8')", value);
    default: return value + "::text";
  }
}

std::string postgres_convert(const Type& from, const Type& to, const std::string& value) {
  const auto type = postgres_type(to);
  // No cast to varchar(n): an explicit one cuts what is too long, the assignment to the column refuses it.
  if (is_text(to) && is_text(from)) return value;
  if (is_text(to) && !from.array) return to_postgres_text(from, value);
  if (from.array && !to.array) return fmt::format("to_jsonb({})", value);
  if (to.scalar == Scalar::boolean && is_integer(from)) return fmt::format("({} <> 0)", value);
  if (from.scalar == Scalar::boolean && to.scalar != Scalar::int32) return fmt::format("{}::integer::{}", value, type);
  if (to.scalar == Scalar::timestamp && is_text(from)) return fmt::format("({}::timestamp AT TIME ZONE 'UTC')", value);
  if (to.scalar == Scalar::timestamp && from.scalar == Scalar::date)
    return fmt::format("({}::timestamp AT TIME ZONE 'UTC')", value);
  if (from.scalar == Scalar::timestamp) return fmt::format("({} AT TIME ZONE 'UTC')::{}", value, type);
  if (to.scalar == Scalar::bytes && is_text(from)) return fmt::format("convert_to({}, 'UTF8')", value);
  if (from.scalar == Scalar::enumeration || to.scalar == Scalar::enumeration)
    return fmt::format("{}::text{}::{}", value, from.array ? "[]" : "", type);
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

// Every one of `count` digits subtracted from nine, in pieces that a 64-bit integer holds.
std::string complement(std::string_view digits, unsigned count) {
  std::string out;
  for (unsigned at = 0; at < count; at += 18) {
    const auto width = std::min(count - at, 18U);
    out += fmt::format("{}printf('%0{}d', {} - CAST(substr({}, {}, {}) AS INTEGER))", at > 0 ? " || " : "", width,
                       std::string(width, '9'), digits, at + 1, width);
  }
  return out;
}

// The complement of a text form, from the digits before and behind its point.
std::string complement_of_both(const Type& type, std::string_view whole, std::string_view fraction) {
  const auto front = complement(whole, unsigned{type.precision} - type.scale);
  return type.scale > 0 ? fmt::format("{} || '.' || {}", front, complement(fraction, type.scale)) : front;
}

// From the stored text form to plain text without leading zeros: `-1.50`.
std::string sortable_as_text(const Type& from, const std::string& value) {
  const auto width = unsigned{from.precision} - from.scale;
  const auto digits = complement_of_both(from, "substr(v, 2)", fmt::format("substr(v, {})", width + 3));
  return fmt::format(
      "(SELECT sign || CASE WHEN substr(ltrim(u, '0'), 1, 1) IN ('', '.') THEN '0' ELSE '' END || ltrim(u, '0') FROM "
      "(SELECT CASE WHEN v LIKE '-%' THEN '-' ELSE '' END AS sign, CASE WHEN v LIKE '-%' THEN {} ELSE substr(v, 2) END AS u "
      "FROM (SELECT {} AS v)))",
      digits, value);
}

// From plain decimal text to the stored text form. More digits than the type has are kept, for the
// column's CHECK to refuse.
std::string text_as_sortable(const Type& to, const std::string& text) {
  const auto width = std::size_t(to.precision - to.scale);
  const auto sized = [&](std::string_view both) {
    return to.scale > 0 ? fmt::format("{} || '.' || f", both) : std::string(both);
  };
  return fmt::format(
      "(SELECT CASE WHEN length(ltrim(w, '0')) > {width} THEN u WHEN negative AND trim(w || f, '0') <> '' THEN '-' || {complement} "
      "ELSE '0' || {plain} END FROM (SELECT negative, u, substr('{zeros}', 1 + length(ltrim(w, '0'))) || ltrim(w, '0') AS w, "
      "substr(f || '{fraction}', 1, {scale}) AS f FROM (SELECT negative, u, substr(u, 1, instr(u || '.', '.') - 1) AS w, "
      "substr(u, instr(u || '.', '.') + 1) AS f FROM (SELECT ltrim(t, '-') AS u, t LIKE '-%' AS negative FROM "
      "(SELECT {text} AS t)))))",
      fmt::arg("width", width), fmt::arg("complement", complement_of_both(to, "w", "f")), fmt::arg("plain", sized("w")),
      fmt::arg("zeros", std::string(width, '0')), fmt::arg("fraction", std::string(to.scale, '0')),
      fmt::arg("scale", to.scale), fmt::arg("text", text));
}

std::string sqlite_decimal_text(const Type& from, const std::string& value) {
  return is_scaled(from) ? scaled_as_text(from.scale, value) : sortable_as_text(from, value);
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
  const auto text = from.scalar == Scalar::decimal ? sortable_as_text(from, value) : value;
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
