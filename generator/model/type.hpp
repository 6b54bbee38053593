#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stratac {

enum class Scalar : std::uint8_t {
  boolean, int16, int32, int64, float32, float64, decimal, text, bytes,
  uuid, date, time, timestamp, interval, json, enumeration,
};
inline constexpr std::size_t scalar_count = 16;

// How values may be ordered and computed with, for the type checker.
enum class Family : std::uint8_t { boolean, integer, real, decimal, text, bytes, uuid, calendar, interval, json, enumeration };

// Everything the compiler knows about a scalar type. Emitters read this row;
// none of them switches on Scalar, so a new type is a new row and nothing else.
//
// Placeholders in the SQL columns: {p} precision, {s} scale, {n} length,
// {e} the quoted name of the enum type, {c} the quoted column.
// SQLite 3.40 says of NULL that it is no valid JSON, which a check must not.
struct ScalarInfo {
  Scalar scalar;
  std::string_view name;          // in the language
  Family family;
  std::string_view cpp;           // {e}: the C++ name of the enum
  std::string_view cpp_header;    // include that declares it, with its brackets; "" for built-in types
  std::string_view sqlite;        // a STRICT storage class
  std::string_view postgres;
  std::string_view sqlite_check;  // what the storage class alone does not refuse; "" if nothing
  std::string_view zero;          // a value of the type as a literal's text, for rows that get a column back
};

inline constexpr std::array<ScalarInfo, scalar_count> scalar_table{{
    {Scalar::boolean, "bool", Family::boolean, "bool", "", "INTEGER", "boolean", "{c} IN (0, 1)", "false"},
    {Scalar::int16, "int16", Family::integer, "std::int16_t", "<cstdint>", "INTEGER", "smallint", "{c} BETWEEN -32768 AND 32767", "0"},
    {Scalar::int32, "int32", Family::integer, "std::int32_t", "<cstdint>", "INTEGER", "integer", "{c} BETWEEN -2147483648 AND 2147483647", "0"},
    {Scalar::int64, "int64", Family::integer, "std::int64_t", "<cstdint>", "INTEGER", "bigint", "", "0"},
    {Scalar::float32, "float32", Family::real, "float", "", "REAL", "real", "", "0"},
    {Scalar::float64, "float64", Family::real, "double", "", "REAL", "double precision", "", "0"},
    {Scalar::decimal, "decimal", Family::decimal, "strata::Decimal", "<strata/decimal.hpp>", "", "numeric({p}, {s})", "", "0"},
    {Scalar::text, "text", Family::text, "std::string", "<string>", "TEXT", "text", "", ""},
    {Scalar::bytes, "bytes", Family::bytes, "strata::Bytes", "<strata/bytes.hpp>", "BLOB", "bytea", "", ""},
    {Scalar::uuid, "uuid", Family::uuid, "strata::Uuid", "<strata/uuid.hpp>", "TEXT", "uuid", "", "00000000-0000-0000-0000-000000000000"},
    {Scalar::date, "date", Family::calendar, "strata::Date", "<strata/time.hpp>", "TEXT", "date", "", "1970-01-01"},
    {Scalar::time, "time", Family::calendar, "strata::Time", "<strata/time.hpp>", "TEXT", "time", "", "00:00:00.000000"},
    {Scalar::timestamp, "timestamp", Family::calendar, "strata::Timestamp", "<strata/time.hpp>", "TEXT", "timestamptz", "", "1970-01-01 00:00:00.000000"},
    {Scalar::interval, "interval", Family::interval, "strata::Interval", "<strata/time.hpp>", "INTEGER", "interval", "", "0"},
    {Scalar::json, "json", Family::json, "strata::Json", "<strata/json.hpp>", "TEXT", "jsonb", "{c} IS NULL OR json_valid({c})", "null"},
    {Scalar::enumeration, "enum", Family::enumeration, "{e}", "", "TEXT", "{e}", "", ""},
}};

constexpr const ScalarInfo& info(Scalar scalar) { return scalar_table[static_cast<std::size_t>(scalar)]; }

static_assert([] {
  for (std::size_t i = 0; i < scalar_table.size(); ++i)
    if (scalar_table[i].scalar != static_cast<Scalar>(i)) return false;
  return true;
}(), "rows must follow the order of the enum, because info() indexes by it");

// The scalar with this name in the language; `enum` is not one, enums go by their own names.
std::optional<Scalar> scalar_named(std::string_view name);

inline constexpr std::uint16_t max_precision = 78;
// Up to here SQLite holds a decimal as a scaled 64-bit integer, above it as sortable text.
inline constexpr std::uint16_t max_scaled_integer_precision = 18;

// The type of a column or an expression. Nullability is the column's matter.
struct Type {
  Scalar scalar = Scalar::text;
  std::uint16_t precision = 0;  // decimal: digits in all, 1..78
  std::uint16_t scale = 0;      // decimal: digits after the point, 0..precision
  std::uint32_t length = 0;     // text: most characters; 0 = any
  std::string enumeration{};    // the enum's stored name (EnumType::name)
  bool array = false;           // T[]
  bool operator==(const Type&) const = default;
};

inline Type scalar_type(Scalar scalar) { return {.scalar = scalar}; }

// The type as the language writes it: `decimal(78, 0)`, `payment_status[]`.
std::string to_string(const Type& type);

// The CHECK and storage class of SQLite, the type name of PostgreSQL. `column` is quoted already.
std::string sqlite_type(const Type& type);
std::string postgres_type(const Type& type);

// What a change of a column's type does to its values.
enum class Cast : std::uint8_t {
  free,        // same stored form or widened: nothing can fail
  convert,     // every value has an exact counterpart; written with USING / an expression
  lossy,       // may fail on, round or cut some values
  impossible,  // needs @cast
};
Cast cast(const Type& from, const Type& to);

}  // namespace stratac
