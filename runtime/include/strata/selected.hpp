#pragma once

#include <cstddef>
#include <string>
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

void read_decimal(const Statement& from, int column, const Term& term, Decimal& out);
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
  } else if constexpr (Readable<T>) {
    read_into(from, column, out);
  } else {
    read_array(from, column, out);
  }
}

template <class As, class... T>
std::vector<SelectedRow<As, T...>> read_selected(Results&& from, const Expr<T>&... terms) {
  if constexpr (!std::is_void_v<As>)
    static_assert(MadeWhollyOf<As, T...>, "the struct is not made of these columns: a member for each, in their order");
  std::vector<SelectedRow<As, T...>> rows;
  while (from.next()) {
    std::tuple<T...> values;
    std::apply(
        [&](auto&... value) {
          int column = 0;
          (read_term(from.row(), column++, terms, value), ...);
          rows.push_back({std::move(value)...});
        },
        values);
  }
  return rows;
}

}  // namespace detail
}  // namespace strata
