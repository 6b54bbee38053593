#pragma once

#include <concepts>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "strata/async.hpp"
#include "strata/decimal.hpp"
#include "strata/raw.hpp"

// One call on a thread of the Database, with copies of its arguments: of what strata/async_table.hpp is made.
namespace strata {

// A Task that may be awaited where it is made. With g++ before 14 a call gives a plain Task instead, which needs a name
// first, if an aggregate was made for it in place (`insert({.chain = …})`): there co_await destroys such ones twice.
template <class T>
class [[nodiscard]] Call : public Task<T> {
 public:
  explicit Call(Task<T> task) : Task<T>{std::move(task)} {}

  using Task<T>::operator co_await;
  auto operator co_await() && {
    return Task<T>::operator co_await();
  }
};

namespace detail {

// Whether co_await of g++ before 14 leaves an argument alone that was given as `G&&`.
template <class G>
concept Awaitable = std::is_lvalue_reference_v<G> || !std::is_aggregate_v<std::remove_cvref_t<G>> ||
                    std::is_trivially_destructible_v<std::remove_cvref_t<G>>;

// Column::value() points to what it was given.
class OwnArgument {
 public:
  explicit OwnArgument(const Argument& given) : argument_{given}, value_{*static_cast<const Decimal*>(given.data)} {}
  operator Argument() const {
    auto out = argument_;
    out.data = &value_;
    return out;
  }

 private:
  Argument argument_;
  Decimal value_;
};

// The type that keeps an argument until the call runs.
template <class T>
struct Own {
  using type = T;
};
template <class T>
requires std::is_convertible_v<T, std::string_view>
struct Own<T> {
  using type = std::string;
};
template <class T>
struct Own<std::optional<T>> {
  using type = std::optional<typename Own<T>::type>;
};
template <>
struct Own<Argument> {
  using type = OwnArgument;
};
template <class G>
auto own(G&& given) {
  return typename Own<std::decay_t<G>>::type(std::forward<G>(given));
}

}  // namespace detail

// An argument of type T: a name for it, or what is made in place.
template <class G, class T>
concept Given = std::same_as<std::remove_cvref_t<G>, T>;
// Rows in an array of any kind, but no std::array that was made in place (see Call).
template <class G, class T>
concept GivenRows = std::convertible_to<G, std::span<const T>> && detail::Awaitable<G>;

template <class T, GivenRows<T> G>
std::vector<T> own_rows(G&& given) {
  if constexpr (std::same_as<G, std::vector<T>>) {
    return std::move(given);
  } else {
    const std::span<const T> rows = given;
    return {rows.begin(), rows.end()};
  }
}

// Where calls run, and what ends them: of an AsyncSession and of each of its accessors. A value, shared by all threads.
class AsyncCaller {
 public:
  explicit AsyncCaller(const Database& database, std::stop_token stop = {})
      : database_{database}, stop_{std::move(stop)} {}

  // strata::query, for rows of models, values and tuples.
  template <class T, class... G>
  auto query(std::string_view sql, G&&... values) const {
    return submit<G...>([text = std::string{sql}, ... owned = detail::own(std::forward<G>(values))](
                            Connection& connection) { return strata::query<T>(connection, text, owned...); });
  }

 protected:
  // async() for a body that owns what was given as `G&&...`.
  template <class... G, class Body>
  auto submit(Body&& body) const {
    auto task = async(database_, std::forward<Body>(body), stop_);
    if constexpr ((detail::Awaitable<G> && ...))
      return Call{std::move(task)};
    else
      return task;
  }

 private:
  Database database_;
  std::stop_token stop_;
};

}  // namespace strata
