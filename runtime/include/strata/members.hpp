#pragma once

#include <concepts>
#include <type_traits>

#include "strata/raw.hpp"
#include "strata/selected.hpp"

// Rows of a statement of one's own as structs, whose members are its columns in their order:
//
//   struct Due { strata::Uuid id; std::int64_t payments; };
//   auto due = s.query<Due>("SELECT token_id, count(*) FROM payments GROUP BY token_id");
//
// A struct is a plain aggregate of up to 16 members, each of them what a tuple of query() can have: std::optional where
// there may be NULL, which is else a decode_error that names the column.
namespace strata::detail {

template <class T>
concept PlainStruct = std::is_class_v<T> && std::is_aggregate_v<T> && std::default_initializable<T> && !Readable<T> &&
                      kind_of<T>() == Kind::none;

// One more member is tried as long as there is one.
template <class T, class... Before>
consteval int member_count() {
  if constexpr (sizeof...(Before) <= 16 && requires { T{Before{}..., AnyMember{}}; })
    return member_count<T, Before..., AnyMember>();
  else return sizeof...(Before);
}

template <int count, class T, class Take>
void with_members(T& row, Take take) {
  // clang-format off
  if constexpr (count == 1) { auto& [a] = row; take(a); }
  else if constexpr (count == 2) { auto& [a, b] = row; take(a, b); }
  else if constexpr (count == 3) { auto& [a, b, c] = row; take(a, b, c); }
  else if constexpr (count == 4) { auto& [a, b, c, d] = row; take(a, b, c, d); }
  else if constexpr (count == 5) { auto& [a, b, c, d, e] = row; take(a, b, c, d, e); }
  else if constexpr (count == 6) { auto& [a, b, c, d, e, f] = row; take(a, b, c, d, e, f); }
  else if constexpr (count == 7) { auto& [a, b, c, d, e, f, g] = row; take(a, b, c, d, e, f, g); }
  else if constexpr (count == 8) { auto& [a, b, c, d, e, f, g, h] = row; take(a, b, c, d, e, f, g, h); }
  else if constexpr (count == 9) { auto& [a, b, c, d, e, f, g, h, i] = row; take(a, b, c, d, e, f, g, h, i); }
  else if constexpr (count == 10) { auto& [a, b, c, d, e, f, g, h, i, j] = row; take(a, b, c, d, e, f, g, h, i, j); }
  else if constexpr (count == 11) { auto& [a, b, c, d, e, f, g, h, i, j, k] = row; take(a, b, c, d, e, f, g, h, i, j, k); }
  else if constexpr (count == 12) { auto& [a, b, c, d, e, f, g, h, i, j, k, l] = row; take(a, b, c, d, e, f, g, h, i, j, k, l); }
  else if constexpr (count == 13) { auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = row; take(a, b, c, d, e, f, g, h, i, j, k, l, m); }
  else if constexpr (count == 14) { auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = row; take(a, b, c, d, e, f, g, h, i, j, k, l, m, n); }
  else if constexpr (count == 15) { auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = row; take(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o); }
  else if constexpr (count == 16) { auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = row; take(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p); }
  // clang-format on
}

template <PlainStruct T>
struct Positions<T> {
  static constexpr int count = member_count<T>();
  static_assert(count > 0 && count <= 16, "a struct for rows has from one to 16 members");

  static void read(const Statement& from, T& out) {
    with_members<count>(out, [&]<class... Member>(Member&... members) {
      static_assert((Readable<bare<Member>> && ...), "a member has a type that query() cannot read without a model");
      int column = 0;
      (read_into(from, column++, members), ...);
    });
  }
};

}  // namespace strata::detail
