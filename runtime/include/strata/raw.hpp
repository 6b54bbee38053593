#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "strata/column.hpp"

// A statement of one's own, with typed rows:
//
//   auto rows = s.query<gw::Payment>("select * from payments where amount > $1", gw::payment::amount.value(5));
//   auto many = s.query<std::int64_t>("select count(*) from payments");
//   auto each = s.query<std::tuple<std::string, std::int64_t>>("select chain, count(*) from payments group by chain");
//
// A model is read by the names of the columns, so that `select *` is right whatever their order is; values, tuples
// and structs of one's own (strata/members.hpp) by position. Parameters are written `$1`, `$2`, … for both databases.
namespace strata {

class Connection;
class Statement;

// The Table of a model's rows; generated code says it.
template <class Row>
struct TableOf;
template <class Row>
concept ModelRow = requires { typename TableOf<Row>::type; };

namespace detail {

template <class T>
concept Exact = std::same_as<T, Decimal> || std::same_as<T, std::optional<Decimal>>;

inline Argument argument(const Argument& made) { return made; }
inline Argument argument(std::nullopt_t) { return {}; }
// On SQLite a decimal has the form that its column asks for, so it comes with it: payment::amount.value(x).
template <class T>
requires(!Exact<T> && (comparable<T, T>() || std::is_convertible_v<T, std::string_view>))
Argument argument(const T& value) {
  if constexpr (std::is_convertible_v<T, std::string_view>) return {operand<std::string>(value)};
  else return {operand<T>(value)};
}
template <class T>
requires(!Exact<std::optional<T>>)
Argument argument(const std::optional<T>& value) {
  return value ? argument(*value) : Argument{};
}

// What a column of a result can be read into without a model: those that are not decimals.
template <class T>
concept Readable = std::same_as<T, Json> || (kind_of<T>() != Kind::none && kind_of<T>() != Kind::decimal);

// Instantiated in the runtime for every Readable type that is no enum, and for arrays of them and of decimals.
template <class T>
void read_value(const Statement& from, int column, T& out);
bool read_null(const Statement& from, int column);
[[noreturn]] void fail_enum(const std::string& text);

template <Readable T>
void read_into(const Statement& from, int column, T& out) {
  if constexpr (std::is_enum_v<T>) {
    std::string text;
    read_value(from, column, text);
    if (!parse(text, out)) fail_enum(text);
  } else {
    read_value(from, column, out);
  }
}
template <Readable T>
void read_into(const Statement& from, int column, std::optional<T>& out) {
  if (read_null(from, column)) out.reset();
  else read_into(from, column, out.emplace());
}

template <class T>
struct Positions {
  static_assert(Readable<bare<T>>, "rows are models, values, tuples, or structs of one's own with strata/members.hpp");
  static constexpr int count = 1;
  static void read(const Statement& from, T& out) { read_into(from, 0, out); }
};
template <class... T>
struct Positions<std::tuple<T...>> {
  static constexpr int count = sizeof...(T);
  static void read(const Statement& from, std::tuple<T...>& out) {
    int column = 0;
    std::apply([&](auto&... part) { (read_into(from, column++, part), ...); }, out);
  }
};

// Calls `take` for every row. Error (schema_mismatch) when the result has another number of columns.
void run_raw(Connection& connection, std::string_view sql, std::span<const Argument> arguments, int columns,
             void (*take)(const Statement&, void*), void* rows);

template <class T>
std::vector<T> raw_rows(Connection& connection, std::string_view sql, std::span<const Argument> arguments) {
  if constexpr (ModelRow<T>) {
    return TableOf<T>::type::raw(connection, sql, arguments);
  } else {
    std::vector<T> rows;
    const auto take = [](const Statement& from, void* out) {
      T row{};
      Positions<T>::read(from, row);
      static_cast<std::vector<T>*>(out)->push_back(std::move(row));
    };
    run_raw(connection, sql, arguments, Positions<T>::count, take, &rows);
    return rows;
  }
}

}  // namespace detail

// Error (schema_mismatch) when the result has not the columns that T has.
template <class T, class... Values>
std::vector<T> query(Connection& connection, std::string_view sql, const Values&... values) {
  const std::array<detail::Argument, sizeof...(Values)> arguments{detail::argument(values)...};
  return detail::raw_rows<T>(connection, sql, arguments);
}

}  // namespace strata
