#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "strata/bare.hpp"
#include "strata/column.hpp"

namespace strata {

class Decimal;

// The types by which the members of generated structs say what may be left out:
//
//   NewX     Required<T>            must be given: there is no default constructor
//            Defaulted<T>           left out, the schema's default holds
//            std::optional<T>       left out, the column is NULL
//   XPatch   Patch<T>               left out, the column keeps its value; inc(n) adds to it; set_to(column) and
//                                   computed("…") are worked out by the database
//            Patch<std::optional<T>>  the same, and std::nullopt sets NULL
//
// A Patch<T> takes no std::optional<T>: "empty means skip" would lose the wish to store NULL.

namespace detail {

// A number is taken as exactly its own type, by a plain parameter, so that the compiler can warn of a
// narrowing where it is written. Everything else may be made of whatever converts to it, but no text of nullptr.
template <class From, class To>
concept MakesClass = std::is_class_v<bare<To>> && !std::same_as<std::remove_cvref_t<From>, To> &&
                     !std::same_as<std::remove_cvref_t<From>, std::nullptr_t> && std::is_convertible_v<From, To>;

// A bare number or enum for a nullable column.
template <class T>
concept NullableScalar = !std::same_as<T, bare<T>> && !std::is_class_v<bare<T>>;

// The element type of an array column; NoElement for others.
struct NoElement {};
template <class T>
struct Element {
  using type = NoElement;
};
template <class T>
struct Element<std::vector<T>> {
  using type = T;
};
template <class T>
using element = typename Element<bare<T>>::type;
template <class T>
concept Array = !std::same_as<element<T>, NoElement>;

}  // namespace detail

// `.payment_id = strata::of_parent`: for a row that insert_with_…() gives the key of its parent.
struct OfParent {};
inline constexpr OfParent of_parent{};

template <class T>
class Required {
 public:
  Required(T value) : value_(std::move(value)) {}
  Required(OfParent) : value_() {}
  Required(std::initializer_list<detail::element<T>> values) requires detail::Array<T>
      : value_(detail::bare<T>(values)) {}
  template <class U>
  requires(!std::same_as<std::remove_cvref_t<U>, Required> && detail::MakesClass<U, T>) Required(U&& value)
      : value_(std::forward<U>(value)) {}

  const T& operator*() const { return value_; }
  T& operator*() { return value_; }
  const T* operator->() const { return &value_; }

 private:
  T value_;
};

// No std::optional: one for each type of every member would be a large part of what models cost to compile.
template <class T>
class Defaulted {
 public:
  Defaulted() = default;
  Defaulted(T value) : value_(std::move(value)), given_(true) {}
  Defaulted(std::initializer_list<detail::element<T>> values) requires detail::Array<T>
      : value_(detail::bare<T>(values)), given_(true) {}
  Defaulted(detail::bare<T> value) requires detail::NullableScalar<T> : value_(T(value)), given_(true) {}
  Defaulted(std::nullopt_t) requires(!std::same_as<T, detail::bare<T>>) : given_(true) {}
  template <class U>
  requires(!std::same_as<std::remove_cvref_t<U>, Defaulted> && !std::same_as<std::remove_cvref_t<U>, std::nullopt_t> &&
           detail::MakesClass<U, T>) Defaulted(U&& value)
      : value_(std::forward<U>(value)), given_(true) {}

  explicit operator bool() const { return given_; }
  const T& operator*() const { return value_; }
  T& operator*() { return value_; }
  const T* operator->() const { return &value_; }

 private:
  T value_{};
  bool given_ = false;
};

// `inc(n)`: the stored value plus n, added by the database in the same statement; inc(-n) subtracts.
template <class N>
requires std::is_arithmetic_v<N>
struct Increment {
  N by;
};
template <class N>
Increment<N> inc(N by) {
  return {by};
}

// `set_to(gw::payment::created_at)`: what another column of the row holds before the change.
template <class T>
struct CopyOf {
  const char* column;
};
// The same scale is not known of two decimals, and SQLite stores each scale in a form of its own.
template <class T>
requires(!std::same_as<detail::bare<T>, Decimal>) CopyOf<T> set_to(Column<T> column) {
  return {column.name};
}

// `computed("balance * 2")`: an expression in the SQL of both databases, over stored names of the row's columns as
// they are before the change (in an upsert with the table's name before them: `api_keys.balance`). A literal
// only, so that no value can get into it.
class Computed {
 public:
  consteval explicit Computed(const char* text) : text_(text) {}
  const char* text() const { return text_; }

 private:
  const char* text_;
};
consteval Computed computed(const char* text) {
  return Computed(text);
}

enum class PatchKind : unsigned char { keep, set, add, copy, compute };

template <class T>
class Patch {
 public:
  Patch() = default;
  Patch(T value) : value_(std::move(value)), kind_(PatchKind::set) {}
  Patch(std::initializer_list<detail::element<T>> values) requires detail::Array<T> : value_(detail::bare<T>(values)),
                                                                                      kind_(PatchKind::set) {}
  Patch(detail::bare<T> value) requires detail::NullableScalar<T> : value_(value), kind_(PatchKind::set) {}
  Patch(std::nullopt_t) requires(!std::same_as<T, detail::bare<T>>) : kind_(PatchKind::set) {}
  template <class U>
  requires(!std::same_as<std::remove_cvref_t<U>, Patch> && !std::same_as<std::remove_cvref_t<U>, std::nullopt_t> &&
           detail::MakesClass<U, T>) Patch(U&& value)
      : value_(std::forward<U>(value)), kind_(PatchKind::set) {}
  template <class N>
  requires(std::is_arithmetic_v<detail::bare<T>> && !std::same_as<detail::bare<T>, bool>) Patch(Increment<N> increment)
      : value_(static_cast<detail::bare<T>>(increment.by)), kind_(PatchKind::add) {}
  Patch(CopyOf<T> copy) : text_(copy.column), kind_(PatchKind::copy) {}
  Patch(CopyOf<detail::bare<T>> copy) requires(!std::same_as<T, detail::bare<T>>)
      : text_(copy.column), kind_(PatchKind::copy) {}
  Patch(Computed computed) : text_(computed.text()), kind_(PatchKind::compute) {}

  PatchKind kind() const { return kind_; }
  // The value to set or to add; only when kind() is one of these.
  const T& operator*() const { return value_; }
  // The column to copy or the expression to compute; only when kind() is one of these.
  const char* text() const { return text_; }

 private:
  T value_{};
  const char* text_ = nullptr;
  PatchKind kind_ = PatchKind::keep;
};

}  // namespace strata
