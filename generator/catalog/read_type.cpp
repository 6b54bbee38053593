#include "catalog/read_type.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "catalog/sql_tokens.hpp"

namespace stratac {
namespace {

struct PostgresRow {
  std::string_view name;  // as format_type() says it, without brackets
  Scalar scalar;
  bool is_same;           // else the column keeps its own type, by @db
  std::string_view doubt{};
};
constexpr std::array postgres_rows{
    PostgresRow{"boolean", Scalar::boolean, true},
    PostgresRow{"smallint", Scalar::int16, true},
    PostgresRow{"integer", Scalar::int32, true},
    PostgresRow{"bigint", Scalar::int64, true},
    PostgresRow{"real", Scalar::float32, true},
    PostgresRow{"double precision", Scalar::float64, true},
    PostgresRow{"numeric", Scalar::decimal, true},
    PostgresRow{"text", Scalar::text, true},
    PostgresRow{"character varying", Scalar::text, true},
    PostgresRow{"character", Scalar::text, false},
    PostgresRow{"citext", Scalar::text, false},
    PostgresRow{"name", Scalar::text, false},
    PostgresRow{"bytea", Scalar::bytes, true},
    PostgresRow{"uuid", Scalar::uuid, true},
    PostgresRow{"date", Scalar::date, true},
    PostgresRow{"time without time zone", Scalar::time, true},
    PostgresRow{"timestamp with time zone", Scalar::timestamp, true},
    PostgresRow{"timestamp without time zone", Scalar::timestamp, false, "is taken for UTC"},
    PostgresRow{"interval", Scalar::interval, true},
    PostgresRow{"jsonb", Scalar::json, true},
    PostgresRow{"json", Scalar::json, false},
};

// Parts of a declared name, the first that is in it: SQLite itself decides so, in this order
// down to BOOL.
struct SqliteRow {
  std::string_view part;
  Scalar scalar;
  std::string_view doubt{};
};
constexpr std::array sqlite_rows{
    SqliteRow{"INT", Scalar::int64},
    SqliteRow{"CHAR", Scalar::text},
    SqliteRow{"CLOB", Scalar::text},
    SqliteRow{"TEXT", Scalar::text},
    SqliteRow{"BLOB", Scalar::bytes},
    SqliteRow{"REAL", Scalar::float64},
    SqliteRow{"FLOA", Scalar::float64},
    SqliteRow{"DOUB", Scalar::float64},
    SqliteRow{"BOOL", Scalar::boolean, "holds true and false only as far as everybody wrote 1 and 0"},
    SqliteRow{"DATE", Scalar::text, "is text in the form in which it was written"},
    SqliteRow{"TIME", Scalar::text, "is text in the form in which it was written"},
    SqliteRow{"JSON", Scalar::text, "is text that nobody checks"},
    SqliteRow{"UUID", Scalar::text, "is text that nobody checks"},
    SqliteRow{"", Scalar::float64, "is a binary fraction, as SQLite keeps it"},
};

// `numeric(10,2)` -> `numeric` and 10, 2; `timestamp(3) with time zone` has its number inside.
struct Declared {
  std::string name;
  std::vector<unsigned> numbers;
  bool array = false;
};
Declared parts_of(std::string text) {
  Declared out;
  if (text.ends_with("[]")) {
    out.array = true;
    text.resize(text.size() - 2);
  }
  const auto open = text.find('('), close = text.find(')', open);
  if (open == std::string::npos || close == std::string::npos) {
    out.name = text;
    return out;
  }
  for (auto at = open + 1; at < close;) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + close, number);
    if (error != std::errc()) return {.name = text, .numbers = {}, .array = out.array};
    out.numbers.push_back(number);
    at = static_cast<std::size_t>(end - text.data());
    while (at < close && (text[at] == ',' || text[at] == ' ')) ++at;
  }
  out.name = text.substr(0, open) + text.substr(close + 1);
  return out;
}

// Whether the numbers in brackets are those of the type too; decimals get some where there are none.
bool take_numbers(const Declared& declared, Type& type, std::string& doubt) {
  const auto& numbers = declared.numbers;
  if (type.scalar == Scalar::decimal) {
    const bool fits = numbers.size() == 2 && numbers[0] <= max_precision && numbers[1] <= numbers[0];
    type.precision = static_cast<std::uint16_t>(fits ? numbers[0] : 38);
    type.scale = static_cast<std::uint16_t>(fits ? numbers[1] : 10);
    if (!fits) doubt = "has no limit of its own: decimal(38, 10) is an assumption";
    return fits;
  }
  if (type.scalar != Scalar::text) return numbers.empty();
  type.length = numbers.empty() ? 0 : numbers[0];
  return declared.name == "text" || type.length != 0;
}

std::string check_of(const Type& type, const std::string& column) {
  const auto quoted = fmt::format("\"{}\"", column);
  return fmt::format(fmt::runtime(info(type.scalar).sqlite_check), fmt::arg("c", quoted));
}

// What Strata writes for a type, where it writes anything.
std::optional<Type> type_in_check(const FoundConstraint& check, const std::string& column) {
  const auto found = in_one_spelling(check.sql);
  for (const auto& row : scalar_table) {
    const auto type = scalar_type(row.scalar);
    if (!row.sqlite_check.empty() && found == in_one_spelling(check_of(type, column))) return type;
  }
  const auto limit = in_one_spelling(fmt::format("length(\"{}\") <= ", column));
  Type text = scalar_type(Scalar::text);
  const auto [end, error] = std::from_chars(found.data() + std::min(limit.size(), found.size()), found.data() + found.size(), text.length);
  const bool is_limit = found.starts_with(limit) && error == std::errc() && end == found.data() + found.size();
  return is_limit && text.length > 0 ? std::optional(text) : std::nullopt;
}

}  // namespace

ReadType read_postgres_type(const FoundColumn& column, const std::vector<EnumType>& enums) {
  const auto declared = parts_of(column.base);
  ReadType out{.type = scalar_type(Scalar::text), .only_here = column.type, .doubt = {}};
  out.type.array = declared.array;
  if (find(enums, unquoted(declared.name))) {
    out.type.scalar = Scalar::enumeration;
    out.type.enumeration = unquoted(declared.name);
    if (column.base == column.type) out.only_here.clear();
    return out;
  }
  const auto row = std::find_if(postgres_rows.begin(), postgres_rows.end(), [&](auto& each) { return each.name == declared.name; });
  if (row == postgres_rows.end()) {
    out.type.array = false;
    out.doubt = "is no type of Strata: C++ sees text";
    return out;
  }
  out.type.scalar = row->scalar;
  out.doubt = row->doubt;
  if (take_numbers(declared, out.type, out.doubt) && row->is_same && column.base == column.type) out.only_here.clear();
  return out;
}

ReadType read_sqlite_type(const FoundColumn& column, FoundTable& table) {
  for (auto each = table.constraints.begin(); each != table.constraints.end(); ++each) {
    if (each->kind != 'c' || !each->name.empty()) continue;
    if (const auto type = type_in_check(*each, column.name)) {
      table.constraints.erase(each);
      return {.type = *type, .only_here = {}, .doubt = {}};
    }
  }
  const auto declared = upper_case(column.type);
  if (declared.empty()) return {.type = scalar_type(Scalar::bytes), .only_here = {}, .doubt = "has no type: C++ sees bytes"};
  const auto row = std::find_if(sqlite_rows.begin(), sqlite_rows.end(), [&](auto& each) { return declared.find(each.part) != std::string::npos; });
  ReadType out{.type = scalar_type(row->scalar), .only_here = {}, .doubt = std::string(row->doubt)};
  // Without the check of its values that the table does not have.
  if (row->scalar == Scalar::boolean) out.only_here = "INTEGER";
  return out;
}

}  // namespace stratac
