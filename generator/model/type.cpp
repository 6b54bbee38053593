#include "model/type.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace stratac {
namespace {

// The two placeholders that a type name can hold.
std::string filled(std::string_view text, const Type& type) {
  std::string out(text);
  const auto fill = [&out](std::string_view placeholder, unsigned value) {
    if (const auto at = out.find(placeholder); at != std::string::npos)
      out.replace(at, placeholder.size(), std::to_string(value));
  };
  fill("{p}", type.precision);
  fill("{s}", type.scale);
  return out;
}

// The dialects' own `quoted` stands floors above; an enum's type name is the one identifier needed here.
std::string quoted_name(std::string_view name) {
  std::string out = "\"";
  for (const char c : name) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

// The cast table, a row for the old type and a column for the new one, in the order of Scalar:
// f free, c convert, l lossy, - impossible. It holds for any precision and length; where a smaller
// one matters, `narrowed` and `decimal_cast` have the last word. Why some cells are what they are:
// - numbers and points in time have no conversion: the unit would be a guess; the same for intervals.
// - bool to int is 0/1; back it is lossy, because 2 has no counterpart.
// - float to text is lossy: SQLite writes 15 digits.
// - timestamp to text and back goes through UTC with six digits, the form both databases share.
// - text to json parses; other types to json would have to guess between `1` and `"1"`.
// - uuid to bytes is impossible: SQLite 3.40 has no unhex().
constexpr std::array<std::string_view, scalar_count> cast_table{
    // bool int16 int32 int64 | float32 float64 decimal text | bytes uuid date time | timestamp interval json enum
    "fccc ---c ---- ----",  // bool
    "lfff cccc ---- ----",  // int16
    "llff lccc ---- ----",  // int32
    "lllf llcc ---- ----",  // int64
    "-lll ffll ---- ----",  // float32
    "-lll lfll ---- ----",  // float64
    "-lll lllc ---- ----",  // decimal
    "llll lllf clll l-ll",  // text
    "---- ---l f--- ----",  // bytes
    "---- ---c -f-- ----",  // uuid
    "---- ---c --f- c---",  // date
    "---- ---c ---f ----",  // time
    "---- ---c --ll f---",  // timestamp
    "---- ---- ---- -f--",  // interval
    "---- ---c ---- --f-",  // json
    "---- ---c ---- ---l",  // enum to another enum: its values may not be there
};

Cast cast_of(Scalar from, Scalar to) {
  const auto column = static_cast<std::size_t>(to);
  switch (cast_table[static_cast<std::size_t>(from)][column + column / 4]) {
    case 'f':
      return Cast::free;
    case 'c':
      return Cast::convert;
    case 'l':
      return Cast::lossy;
    default:
      return Cast::impossible;
  }
}

// Digits before the point: how many every value may need, and how many the type surely holds.
struct Digits {
  unsigned needed;
  unsigned held;
  unsigned scale;
};

Digits digits_of(const Type& type) {
  switch (type.scalar) {
    case Scalar::int16:
      return {5, 4, 0};
    case Scalar::int32:
      return {10, 9, 0};
    case Scalar::int64:
      return {19, 18, 0};
    default:
      break;
  }
  const unsigned whole = type.precision - unsigned{type.scale};
  return {whole, whole, type.scale};
}

bool same_storage(const Type& from, const Type& to) {
  // Scaled integers of one scale are the same numbers; the text form's width is the precision.
  return from.scale == to.scale && from.precision <= to.precision && to.precision <= max_scaled_integer_precision;
}

// One side is a decimal, the other a decimal or an integer.
Cast decimal_cast(const Type& from, const Type& to) {
  if (from.scalar == to.scalar && same_storage(from, to)) return Cast::free;
  const auto [needed, from_held, from_scale] = digits_of(from);
  const auto [to_needed, held, scale] = digits_of(to);
  return needed <= held && from_scale <= scale ? Cast::convert : Cast::lossy;
}

// The longest text that a value of the type can become, in characters.
std::size_t longest_text(const Type& type) {
  constexpr std::size_t unlimited = SIZE_MAX;
  switch (type.scalar) {
    case Scalar::boolean:
      return 5;
    case Scalar::int16:
      return 6;
    case Scalar::int32:
      return 11;
    case Scalar::int64:
      return 20;
    case Scalar::decimal:
      return std::size_t{type.precision} + 3;  // sign, zero before the point, point
    case Scalar::text:
      return type.length == 0 ? unlimited : type.length;
    case Scalar::uuid:
      return 36;
    case Scalar::date:
      return 10;
    case Scalar::time:
      return 15;
    case Scalar::timestamp:
      return 26;
    case Scalar::enumeration:
      return 63;
    default:
      return unlimited;
  }
}

bool is_number(const Type& type) {
  const auto family = info(type.scalar).family;
  return family == Family::integer || family == Family::decimal;
}

Cast scalar_cast(const Type& from, const Type& to) {
  const auto general = cast_of(from.scalar, to.scalar);
  if (is_number(from) && is_number(to) && (from.scalar == Scalar::decimal || to.scalar == Scalar::decimal))
    return decimal_cast(from, to);
  const bool narrowed = to.scalar == Scalar::text && to.length != 0 && longest_text(from) > to.length;
  return narrowed && general != Cast::impossible ? Cast::lossy : general;
}

// SQLite's JSON text of an array stays as it is, so only elements with the same JSON form can change type.
Cast array_cast(const Type& from, const Type& to) {
  if (from.array && !to.array) return to.scalar == Scalar::json ? Cast::convert : Cast::impossible;
  if (!from.array) return Cast::impossible;
  const auto strings = [](const Type& type) {
    return type.scalar == Scalar::text || type.scalar == Scalar::enumeration;
  };
  const auto integers = [](const Type& type) { return info(type.scalar).family == Family::integer; };
  const bool same_json = (strings(from) && strings(to)) || (integers(from) && integers(to));
  return same_json ? scalar_cast(from, to) : Cast::impossible;
}

}  // namespace

std::optional<Scalar> scalar_named(std::string_view name) {
  const auto row =
      std::find_if(scalar_table.begin(), scalar_table.end(), [&](const ScalarInfo& each) { return each.name == name; });
  if (row == scalar_table.end() || row->scalar == Scalar::enumeration) return std::nullopt;
  return row->scalar;
}

std::string to_string(const Type& type) {
  std::string out = type.scalar == Scalar::enumeration ? type.enumeration : std::string(info(type.scalar).name);
  if (type.scalar == Scalar::decimal) out += fmt::format("({}, {})", type.precision, type.scale);
  if (type.scalar == Scalar::text && type.length != 0) out += fmt::format("({})", type.length);
  return type.array ? out + "[]" : out;
}

std::string sqlite_type(const Type& type) {
  if (type.array) return "TEXT";
  if (type.scalar == Scalar::decimal) return type.precision <= max_scaled_integer_precision ? "INTEGER" : "TEXT";
  return std::string(info(type.scalar).sqlite);
}

std::string postgres_type(const Type& type) {
  std::string out;
  if (type.scalar == Scalar::enumeration)
    out = quoted_name(type.enumeration);
  else if (type.scalar == Scalar::text && type.length != 0)
    out = fmt::format("varchar({})", type.length);
  else
    out = filled(info(type.scalar).postgres, type);
  return type.array ? out + "[]" : out;
}

Cast cast(const Type& from, const Type& to) {
  if (from == to) return Cast::free;
  return from.array || to.array ? array_cast(from, to) : scalar_cast(from, to);
}

}  // namespace stratac
