#pragma once

#include <concepts>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "strata/bare.hpp"
#include "strata/order.hpp"
#include "strata/predicate.hpp"

// The columns of generated models, and the conditions and orders that are made of them:
//
//   payment::amount >= 5 && payment::status != PaymentStatus::failed
//   payment::chain.in({"base", "ethereum"}) || payment::detected_in.is_null()
//   payment::amount.ge_if(minimum)             nothing when `minimum` is std::nullopt
//
// Only what both databases answer alike compiles: enums are equal or not, but have no order; JSON is null
// or not; arrays also contain a value. A NULL is found by is_null() or `== std::nullopt`.
namespace strata {

struct Uuid;
struct Json;
struct Time;
class Decimal;

namespace detail {

template <class T>
concept Char = std::same_as<T, char> || std::same_as<T, wchar_t> || std::same_as<T, char8_t> ||
               std::same_as<T, char16_t> || std::same_as<T, char32_t>;

template <class T>
consteval Kind kind_of() {
  if constexpr (std::same_as<T, bool>) return Kind::boolean;
  else if constexpr (std::is_enum_v<T>) return Kind::enumeration;
  else if constexpr (std::integral<T>) return Kind::integer;
  else if constexpr (std::floating_point<T>) return Kind::real;
  else if constexpr (std::same_as<T, std::string>) return Kind::text;
  else if constexpr (std::same_as<T, std::vector<std::byte>>) return Kind::bytes;
  else if constexpr (std::same_as<T, Uuid>) return Kind::uuid;
  else if constexpr (std::same_as<T, Decimal>) return Kind::decimal;
  else if constexpr (std::same_as<T, Time>) return Kind::time;
  else if constexpr (requires { typename T::clock; }) return T::period::num == 1 ? Kind::timestamp : Kind::date;
  else if constexpr (requires { typename T::period; }) return Kind::interval;
  else return Kind::none;
}

// What may stand beside a column of T's.
template <class T, class U>
consteval bool comparable() {
  constexpr Kind kind = kind_of<T>();
  if constexpr (kind == Kind::boolean || kind == Kind::enumeration) return std::same_as<T, U>;
  else if constexpr (kind == Kind::integer)
    return std::integral<U> && !std::same_as<U, bool> && !Char<U> && (sizeof(U) < 8 || std::is_signed_v<U>);
  else if constexpr (kind == Kind::real) return std::is_arithmetic_v<U> && !std::same_as<U, bool> && !Char<U>;
  else if constexpr (kind == Kind::text)
    return std::is_convertible_v<U, std::string_view> && !std::same_as<U, std::nullptr_t>;
  else if constexpr (kind == Kind::bytes) return std::is_convertible_v<U, std::span<const std::byte>>;
  else if constexpr (kind == Kind::decimal)
    return std::same_as<T, U> || (std::integral<U> && !std::same_as<U, bool> && !Char<U> && std::is_convertible_v<U, T>);
  else return kind != Kind::none && std::is_convertible_v<U, T>;
}
template <class T, class U>
concept Comparable = comparable<bare<T>, std::remove_cvref_t<U>>();

// Arrays of what has one form in an array of either database, and such values.
template <class T, class U>
inline constexpr bool is_array_of = false;
template <class T, class U>
inline constexpr bool is_array_of<std::vector<T>, U> =
    (kind_of<T>() == Kind::integer || kind_of<T>() == Kind::text || kind_of<T>() == Kind::uuid ||
     kind_of<T>() == Kind::enumeration) && comparable<T, U>();
template <class T, class U>
concept ArrayOf = is_array_of<bare<T>, std::remove_cvref_t<U>>;

template <class T>
inline constexpr bool has_order = kind_of<bare<T>>() != Kind::none && kind_of<bare<T>>() != Kind::enumeration;
template <class T, class U>
concept Ordered = Comparable<T, U> && has_order<T> && !std::same_as<bare<T>, bool>;
template <class T>
concept Nullable = !std::same_as<T, bare<T>>;

template <class T, class U>
constexpr Operand operand(const U& value) {
  constexpr Kind kind = kind_of<T>();
  if constexpr (kind == Kind::boolean || kind == Kind::integer) {
    return {.kind = kind, .integer = static_cast<std::int64_t>(value)};
  } else if constexpr (kind == Kind::real) {
    return {.kind = kind, .real = static_cast<double>(static_cast<T>(value))};
  } else if constexpr (kind == Kind::enumeration) {
    const std::string_view name = to_string(value);
    return {.kind = kind, .data = name.data(), .size = name.size()};
  } else if constexpr (kind == Kind::text) {
    const std::string_view text = value;
    return {.kind = kind, .data = text.data(), .size = text.size()};
  } else if constexpr (kind == Kind::bytes) {
    const std::span<const std::byte> bytes = value;
    return {.kind = kind, .data = bytes.data(), .size = bytes.size()};
  } else if constexpr (kind == Kind::uuid) {
    return {.kind = kind, .data = &value, .size = sizeof(T)};
  } else if constexpr (kind == Kind::time) {
    return {.kind = kind, .integer = value.since_midnight.count()};
  } else if constexpr (kind == Kind::interval) {
    return {.kind = kind, .integer = T(value).count()};
  } else {
    return {.kind = kind, .integer = T(value).time_since_epoch().count()};
  }
}

// A text or bytes that are encrypted when they are bound.
template <class T, class U>
constexpr Operand secret_operand(const U& value) {
  auto out = operand<T>(value);
  out.kind = Kind::secret;
  return out;
}

// A decimal may have to be made first, of an integer, and a uuid of what converts to one.
template <class T, class U>
Predicate compare_value(const Term& left, Comparison how, const U& value) {
  if constexpr (kind_of<bare<T>>() == Kind::decimal || kind_of<bare<T>>() == Kind::uuid) {
    const bare<T> made = value;
    return compare(left, how, {.kind = kind_of<bare<T>>(), .data = &made, .size = sizeof made});
  } else {
    return compare(left, how, operand<bare<T>>(value));
  }
}
template <class T, class U>
Predicate compare_if(const Term& left, Comparison how, const std::optional<U>& value) {
  return value ? compare_value<T>(left, how, *value) : Predicate{};
}

template <class T>
Predicate choose(const Term& term, std::span<const T> values) {
  Choice choice(term, kind_of<T>());
  for (const auto& value : values) {
    if constexpr (kind_of<T>() == Kind::decimal) choice.add({.kind = Kind::decimal, .data = &value, .size = sizeof value});
    else choice.add(operand<T>(value));
  }
  return std::move(choice).take();
}

}  // namespace detail

// `(a == b)` and `(a < b)` of columns or aggregates with a value.
#define STRATA_COMPARISON(symbol, name, concept_)                                              \
  template <class T, class U>                                                                  \
  requires detail::concept_<T, U>                                                              \
  Predicate operator symbol(const Expr<T>& left, const U& right) {                             \
    return detail::compare_value<T>(left, detail::Comparison::name, right);                    \
  }                                                                                            \
  template <class T, class U>                                                                  \
  requires(detail::concept_<T, detail::bare<T>>&& std::same_as<detail::bare<T>, detail::bare<U>>) \
  Predicate operator symbol(const Expr<T>& left, const Expr<U>& right) {                       \
    return detail::compare(left, detail::Comparison::name, right);                             \
  }
STRATA_COMPARISON(==, eq, Comparable)
STRATA_COMPARISON(!=, ne, Comparable)
STRATA_COMPARISON(<, lt, Ordered)
STRATA_COMPARISON(<=, le, Ordered)
STRATA_COMPARISON(>, gt, Ordered)
STRATA_COMPARISON(>=, ge, Ordered)
#undef STRATA_COMPARISON

template <detail::Nullable T>
Predicate operator==(const Expr<T>& left, std::nullopt_t) {
  return detail::null_test(left, true);
}
template <detail::Nullable T>
Predicate operator!=(const Expr<T>& left, std::nullopt_t) {
  return detail::null_test(left, false);
}
// A value that may be missing, for a column where one may be missing: without it, whether the column is NULL.
template <detail::Nullable T, class U>
requires detail::Comparable<T, U>
Predicate operator==(const Expr<T>& left, const std::optional<U>& right) {
  return right ? left == *right : left == std::nullopt;
}
template <detail::Nullable T, class U>
requires detail::Comparable<T, U>
Predicate operator!=(const Expr<T>& left, const std::optional<U>& right) {
  return right ? left != *right : left != std::nullopt;
}

// A column of a model, by its C++ type. Generated code declares one constexpr value per column. Plain pointers,
// because a view for each would cost every file that uses models its time.
template <class T>
struct Column : Expr<T> {
  using Value = detail::bare<T>;

  constexpr Column(const char* of_table, const char* stored, std::uint8_t digits = 0, std::uint8_t after_point = 0)
      : Expr<T>{{of_table, stored, digits, after_point, detail::Nullable<T>}} {}

  // A decimal in the form in which this column stores it, for a parameter of strata::query.
  detail::Argument value(const Value& given) const requires std::same_as<Value, Decimal> {
    return {{.kind = detail::Kind::decimal, .data = &given, .size = sizeof given}, this->precision, this->scale};
  }

  // False for every row when there are no values.
  Predicate in(std::span<const Value> values) const requires detail::Comparable<T, Value> {
    return detail::choose<Value>(*this, values);
  }
  Predicate in(std::initializer_list<Value> values) const requires detail::Comparable<T, Value> {
    return detail::choose<Value>(*this, {values.begin(), values.size()});
  }

  // `%` stands for any text, `_` for one character, `\` makes the next character stand for itself. Capital and
  // small letters differ, on both databases.
  Predicate like(std::string_view pattern) const requires std::same_as<Value, std::string> {
    return detail::like(*this, pattern);
  }

  // Whether the value is one of an array's: of texts, integers, uuids or enums.
  template <class U>
  requires detail::ArrayOf<T, U>
  Predicate contains(const U& value) const {
    using Part = typename Value::value_type;
    if constexpr (std::same_as<Part, Uuid>) {
      const Part made = value;
      return detail::contains(*this, {.kind = detail::Kind::uuid, .data = &made, .size = sizeof made});
    } else {
      return detail::contains(*this, detail::operand<Part>(value));
    }
  }

  Predicate is_null() const requires detail::Nullable<T> { return detail::null_test(*this, true); }
  Predicate is_not_null() const requires detail::Nullable<T> { return detail::null_test(*this, false); }

  // Without a value, no clause.
  template <class U>
  requires detail::Comparable<T, U>
  Predicate eq_if(const std::optional<U>& value) const {
    return detail::compare_if<T>(*this, detail::Comparison::eq, value);
  }
  template <class U>
  requires detail::Comparable<T, U>
  Predicate ne_if(const std::optional<U>& value) const {
    return detail::compare_if<T>(*this, detail::Comparison::ne, value);
  }
  template <class U>
  requires detail::Ordered<T, U>
  Predicate lt_if(const std::optional<U>& value) const {
    return detail::compare_if<T>(*this, detail::Comparison::lt, value);
  }
  template <class U>
  requires detail::Ordered<T, U>
  Predicate le_if(const std::optional<U>& value) const {
    return detail::compare_if<T>(*this, detail::Comparison::le, value);
  }
  template <class U>
  requires detail::Ordered<T, U>
  Predicate gt_if(const std::optional<U>& value) const {
    return detail::compare_if<T>(*this, detail::Comparison::gt, value);
  }
  template <class U>
  requires detail::Ordered<T, U>
  Predicate ge_if(const std::optional<U>& value) const {
    return detail::compare_if<T>(*this, detail::Comparison::ge, value);
  }
  template <class U>
  Predicate in_if(const std::optional<U>& values) const {
    return values ? in(*values) : Predicate{};
  }
  template <class U>
  Predicate like_if(const std::optional<U>& pattern) const {
    return pattern ? like(*pattern) : Predicate{};
  }

  // Enums have no order that both databases share.
  Order asc() const requires detail::has_order<T> { return {*this, false}; }
  Order desc() const requires detail::has_order<T> { return {*this, true}; }
};

// A column that is encrypted: the database can tell only whether there is a value. It can be selected.
template <class T>
struct EncryptedColumn : Term {
  using Type = T;
  using Value = detail::bare<T>;

  constexpr EncryptedColumn(const char* of_table, const char* stored)
      : Term{of_table, stored, 0, 0, detail::Nullable<T>} {}

  Predicate is_null() const requires detail::Nullable<T> { return detail::null_test(*this, true); }
  Predicate is_not_null() const requires detail::Nullable<T> { return detail::null_test(*this, false); }
};

// One whose equal values are stored alike: it can be looked for and grouped by, but has no order and no parts.
template <class T>
struct DeterministicColumn : EncryptedColumn<T> {
  using Value = detail::bare<T>;
  using EncryptedColumn<T>::EncryptedColumn;

  // False for every row when there are no values.
  Predicate in(std::span<const Value> values) const {
    detail::Choice choice(*this, detail::Kind::secret);
    for (const auto& value : values) choice.add(detail::secret_operand<Value>(value));
    return std::move(choice).take();
  }
  Predicate in(std::initializer_list<Value> values) const {
    return in(std::span<const Value>{values.begin(), values.size()});
  }
};
template <class T, class U>
requires detail::Comparable<T, U>
Predicate operator==(const DeterministicColumn<T>& left, const U& right) {
  return detail::compare(left, detail::Comparison::eq, detail::secret_operand<detail::bare<T>>(right));
}
template <class T, class U>
requires detail::Comparable<T, U>
Predicate operator!=(const DeterministicColumn<T>& left, const U& right) {
  return detail::compare(left, detail::Comparison::ne, detail::secret_operand<detail::bare<T>>(right));
}

// The column of the row that was joined along the relation, where the statement has several tables of the model:
// of(person::mentor, person::name).
template <class Row, class Other, template <class> class C, class T>
constexpr C<T> of(const Relation<Row, Other>& relation, C<T> column) {
  column.via = relation.name;
  return column;
}
// The column as one that may be NULL, as those of left joins are where no row was found.
template <template <class> class C, class T>
constexpr C<std::optional<detail::bare<T>>> maybe(const C<T>& column) {
  C<std::optional<detail::bare<T>>> out{column.table, column.name};
  static_cast<Term&>(out) = column;
  out.nullable = true;
  return out;
}

}  // namespace strata
