#pragma once

#include <optional>

namespace strata::detail {

template <class T>
struct Bare {
  using type = T;
};
template <class T>
struct Bare<std::optional<T>> {
  using type = T;
};
// The type of the values of a column, nullable or not.
template <class T>
using bare = typename Bare<T>::type;

}  // namespace strata::detail
