#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "strata/column.hpp"
#include "strata/raw.hpp"

// Rows of selected columns: a std::tuple, or a struct of the caller's that is initialised by them in their order.
namespace strata {

class Prepared;

namespace detail {

// The rows of a statement that was bound; what it was bound to must stay.
class Results {
 public:
  explicit Results(Prepared&& statement);
  Results(const Results&) = delete;
  Results& operator=(const Results&) = delete;
  ~Results();

  // Before the first next(): rows are not kept.
  void stream();
  bool next();
  const Statement& row() const;

 private:
  Prepared* statement_;
};

// Becomes a member of any type: one more than the columns are shows that a struct has members left over.
struct AnyMember {
  template <class T>
  operator T() const;
};
template <class As, class... T>
concept MadeOf = requires(T&&... values) { As{std::move(values)...}; };
template <class As, class... T>
concept MadeWhollyOf = MadeOf<As, T...> && !requires(T&&... values) { As{std::move(values)..., AnyMember{}}; };

template <class As, class... T>
using SelectedRow = std::conditional_t<std::is_void_v<As>, std::tuple<T...>, As>;

// A column of any kind.
template <class C>
concept Selectable = std::is_base_of_v<Term, C> && requires { typename C::Value; };

// A struct's member that is a view of a T takes this one too; a member that owns its value does not.
template <class T>
struct ViewOnly {
  using type = T;
};
template <>
struct ViewOnly<std::string> {
  struct type {
    operator std::string_view() const;
  };
};
template <class T>
struct ViewOnly<std::vector<T>> {
  struct type {
    operator std::span<const T>() const;
  };
};
template <class T>
struct ViewOnly<std::optional<T>> {
  using type = std::optional<typename ViewOnly<T>::type>;
};
template <class As, std::size_t at, class... T, std::size_t... i>
consteval bool views_one(std::index_sequence<i...>) {
  return MadeOf<As, std::conditional_t<i == at, typename ViewOnly<T>::type, T>...>;
}
// A member is a view, of a value that does not stay.
template <class As, class... T>
inline constexpr bool views_any = []<std::size_t... i>(std::index_sequence<i...> all) {
  return ((!std::is_same_v<T, typename ViewOnly<T>::type> && views_one<As, i, T...>(all)) || ...);
}(std::index_sequence_for<T...>());

// A text or bytes where the database has them. What makes copies of them is compiled once.
struct ShownText {
  std::string_view view;
  operator std::string_view() const { return view; }
  operator std::string() const;
};
struct ShownBytes {
  std::span<const std::byte> view;
  operator std::span<const std::byte>() const { return view; }
  operator std::vector<std::byte>() const;
};
// What is read of a T to be shown, and how a tuple has it.
template <class T>
struct Shown {
  using type = T;
  using in_tuple = T;
};
template <>
struct Shown<std::string> {
  using type = ShownText;
  using in_tuple = std::string_view;
};
template <>
struct Shown<std::vector<std::byte>> {
  using type = ShownBytes;
  using in_tuple = std::span<const std::byte>;
};
template <class T>
struct Shown<std::optional<T>> {
  using type = std::optional<typename Shown<T>::type>;
  using in_tuple = std::optional<typename Shown<T>::in_tuple>;
};
// What is decrypted the database has not.
template <class T>
struct ShownSecret {
  using type = T;
  using in_tuple = T;
};
template <class T>
ShownSecret<T> shown_of(const EncryptedColumn<T>&);
template <class T>
Shown<T> shown_of(const Column<T>&);
template <class C>
using ShownOf = decltype(shown_of(std::declval<const C&>()));

void read_decimal(const Statement& from, int column, const Term& term, Decimal& out);
// Decrypted. Error (decode_error) that names the column when it cannot be.
void read_secret(const Statement& from, int column, const Term& term, std::string& out);
void read_secret(const Statement& from, int column, const Term& term, std::vector<std::byte>& out);
template <class T>
void read_array(const Statement& from, int column, std::vector<T>& out) {
  if constexpr (std::is_enum_v<T>) {
    std::vector<std::string> names;
    read_value(from, column, names);
    out.resize(names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
      if (!parse(names[i], out[i])) fail_enum(names[i]);
  } else {
    read_value(from, column, out);
  }
}
template <class T>
void read_term(const Statement& from, int column, const Term& term, T& out) {
  if constexpr (Nullable<T>) {
    if (read_null(from, column)) out.reset();
    else read_term(from, column, term, out.emplace());
  } else if constexpr (kind_of<T>() == Kind::decimal) {
    read_decimal(from, column, term, out);
  } else if constexpr (requires { out.view; }) {
    read_value(from, column, out.view);
  } else if constexpr (Readable<T>) {
    read_into(from, column, out);
  } else {
    read_array(from, column, out);
  }
}

template <class T, class U>
void read_term(const Statement& from, int column, const EncryptedColumn<U>& term, T& out) {
  if constexpr (!Nullable<T>) read_secret(from, column, term, out);
  else if (read_null(from, column)) out.reset();
  else read_secret(from, column, term, out.emplace());
}

template <class... T, class... E>
void read_terms(const Statement& from, std::tuple<T...>& values, const E&... terms) {
  int column = 0;
  std::apply([&](auto&... value) { (read_term(from, column++, terms, value), ...); }, values);
}

// Who is shown rows one by one, and says whether there shall be more; with the types hidden.
struct Taker {
  bool (*call)(const void* row, void* context);
  void* context;
};
template <class Row, class Take>
Taker taker(Take& take) {
  const auto call = [](const void* row, void* context) {
    auto& shown = *static_cast<const Row*>(row);
    auto& taking = *static_cast<Take*>(context);
    if constexpr (std::is_void_v<std::invoke_result_t<Take&, const Row&>>) return taking(shown), true;
    else return static_cast<bool>(taking(shown));
  };
  return {call, &take};
}

template <class As, class... T>
constexpr void check_made_of() {
  if constexpr (!std::is_void_v<As>)
    static_assert(MadeWhollyOf<As, T...>, "the struct is not made of these columns: a member for each, in their order");
}

template <class As, class... E>
auto read_selected(Results&& from, const E&... terms) {
  using Row = SelectedRow<As, typename E::Type...>;
  check_made_of<As, typename E::Type...>();
  if constexpr (!std::is_void_v<As>)
    static_assert(!std::is_aggregate_v<As> || !views_any<As, typename E::Type...>,
                  "the struct has a view as a member, but the rows do not stay: each_as() shows them one by one");
  std::vector<Row> rows;
  while (from.next()) {
    std::tuple<typename E::Type...> values;
    read_terms(from.row(), values, terms...);
    std::apply([&](auto&... value) { rows.push_back({std::move(value)...}); }, values);
  }
  return rows;
}

template <class As, class Take, class... C>
void show_selected(Results&& from, Take& take, const C&... columns) {
  using Row = SelectedRow<As, typename ShownOf<C>::in_tuple...>;
  check_made_of<As, typename ShownOf<C>::type...>();
  static_assert(std::is_invocable_v<Take&, const Row&>, "each_as() shows tuples, or the struct that is asked for");
  const auto taker = detail::taker<Row>(take);
  from.stream();
  std::tuple<typename ShownOf<C>::type...> values;
  while (from.next()) {
    read_terms(from.row(), values, columns...);
    const auto row = std::apply([](auto&... value) { return Row{std::move(value)...}; }, values);
    if (!taker.call(&row, taker.context)) return;
  }
}

}  // namespace detail
}  // namespace strata
