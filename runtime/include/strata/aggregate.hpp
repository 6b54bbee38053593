#pragma once

#include <cstdint>
#include <optional>
#include <type_traits>

#include "strata/column.hpp"

// What is worked out of many rows, for group_by() and its `having`:
//
//   strata::sum(payment::amount) > 5 && strata::count() >= 2
namespace strata {
namespace detail {

// The letters are those of aggregate_text() in query_text.cpp.
enum class Function : char {
  rows = 'n', values = 'c', sum_integer = 's', sum_real = 'r', sum_decimal = 'd', average = 'a', average_decimal = 'b',
  least = 'm', greatest = 'M',
};

template <class T>
inline constexpr Kind kind_in = kind_of<bare<T>>();
template <class T>
concept Number = kind_in<T> == Kind::integer || kind_in<T> == Kind::real || kind_in<T> == Kind::decimal;
// PostgreSQL knows no least uuid, bytes or boolean.
template <class T>
concept Extreme = Number<T> || kind_in<T> == Kind::text || kind_in<T> == Kind::date || kind_in<T> == Kind::time ||
                  kind_in<T> == Kind::timestamp || kind_in<T> == Kind::interval;

// Of values that may be NULL there may be none.
template <class T, class As>
using AggregateOf = std::conditional_t<Nullable<T>, std::optional<As>, As>;
template <class T>
using Total = std::conditional_t<kind_in<T> == Kind::integer, std::int64_t,
                                 std::conditional_t<kind_in<T> == Kind::real, double, bare<T>>>;

}  // namespace detail

// An aggregate by the C++ type of its value.
template <class T>
struct Aggregate : Expr<T> {
  constexpr Aggregate(detail::Function letter, const Term& of, std::uint8_t digits = 0)
      : Expr<T>{{of.table, of.name, digits, of.scale, of.nullable, static_cast<char>(letter), of.via}} {}

  Order asc() const { return {*this, false}; }
  Order desc() const { return {*this, true}; }
};

namespace detail {

// A column by which rows can be told apart: not JSON, nor an array, nor encrypted at random.
template <class E>
inline constexpr bool is_key = false;
template <class T>
inline constexpr bool is_key<Column<T>> = kind_in<T> != Kind::none;
template <class T>
inline constexpr bool is_key<DeterministicColumn<T>> = true;
template <class E>
inline constexpr bool is_aggregate = false;
template <class T>
inline constexpr bool is_aggregate<Aggregate<T>> = true;
template <class E>
concept GroupTerm = is_key<E> || is_aggregate<E>;

}  // namespace detail

// Of rows; of values that are not NULL.
constexpr Aggregate<std::int64_t> count() {
  return {detail::Function::rows, Term{"", ""}};
}
template <class T>
constexpr Aggregate<std::int64_t> count(const Column<T>& column) {
  return {detail::Function::values, column};
}

// Exact for integers and decimals; check_violation when it has more than 64 bits, or more than 78 digits.
template <detail::Number T>
constexpr Aggregate<detail::AggregateOf<T, detail::Total<T>>> sum(const Column<T>& column) {
  if constexpr (detail::kind_in<T> == detail::Kind::decimal) return {detail::Function::sum_decimal, column, 78};
  else if constexpr (detail::kind_in<T> == detail::Kind::real) return {detail::Function::sum_real, column};
  else return {detail::Function::sum_integer, column};
}
template <detail::Number T>
constexpr Aggregate<detail::AggregateOf<T, double>> avg(const Column<T>& column) {
  constexpr bool decimal = detail::kind_in<T> == detail::Kind::decimal;
  return {decimal ? detail::Function::average_decimal : detail::Function::average, column};
}
template <detail::Extreme T>
constexpr Aggregate<T> min(const Column<T>& column) {
  return {detail::Function::least, column, column.precision};
}
template <detail::Extreme T>
constexpr Aggregate<T> max(const Column<T>& column) {
  return {detail::Function::greatest, column, column.precision};
}

}  // namespace strata
