#pragma once

#include <optional>
#include <tuple>
#include <vector>

#include "../golden/cpp/types/expected/everything.hpp"
#include "database.hpp"
#include "type_values.hpp"

// One type of the language: where the models `Maybe` and `Many` have it, and its values.
template <class T>
struct TypeCase {
  using Value = T;
  static constexpr bool has_order = strata::detail::has_order<T> && !std::is_same_v<T, bool>;

  const char* name;
  strata::Column<std::optional<T>> column;
  std::optional<T> everything::Maybe::*member;
  std::optional<T> everything::NewMaybe::*given;
  strata::Patch<std::optional<T>> everything::MaybePatch::*patch;
  std::vector<T> ascending;
};

// All of them. A type that the language gets is a line here, and a value in type_values.hpp.
inline auto type_cases() {
  using namespace everything;
#define STRATA_TYPE(name, values)                                                \
  TypeCase {                                                                     \
#name, maybe::name, &Maybe::name, &NewMaybe::name, &MaybePatch::name, values \
  }
  return std::tuple{
      STRATA_TYPE(b, (std::vector<bool>{false, true})),
      STRATA_TYPE(i16, values::integers<std::int16_t>()),
      STRATA_TYPE(i32, values::integers<std::int32_t>()),
      STRATA_TYPE(i64, values::integers<std::int64_t>()),
      STRATA_TYPE(f32, values::reals<float>()),
      STRATA_TYPE(f64, values::reals<double>()),
      STRATA_TYPE(money, values::money()),
      STRATA_TYPE(wei, values::wei()),
      STRATA_TYPE(t, values::texts()),
      STRATA_TYPE(t10, values::short_texts()),
      STRATA_TYPE(raw, values::blobs()),
      STRATA_TYPE(u, values::uuids()),
      STRATA_TYPE(d, values::dates()),
      STRATA_TYPE(at, values::times()),
      STRATA_TYPE(stamp, values::stamps()),
      STRATA_TYPE(span, values::spans()),
      STRATA_TYPE(doc, values::documents()),
      STRATA_TYPE(colour, (std::vector{Colour::red, Colour::green, Colour::blue})),
  };
#undef STRATA_TYPE
}

template <class Visit>
void for_each_type(Visit visit) {
  std::apply([&](const auto&... type) { (visit(type), ...); }, type_cases());
}

// The tables of every type, empty.
struct Store {
  strata::Lease lease = fresh_database("types");
  everything::Session s{*lease};
};

template <class T>
everything::NewMaybe row_with(const TypeCase<T>& type, const std::optional<T>& value) {
  everything::NewMaybe row;
  row.*type.given = value;
  return row;
}
// The values, each twice, with a NULL in front, between and behind: the order of insertion is no order of any kind.
template <class T>
std::vector<std::optional<T>> mixed(const TypeCase<T>& type) {
  std::vector<std::optional<T>> out{std::nullopt};
  for (auto value = type.ascending.rbegin(); value != type.ascending.rend(); ++value) out.push_back(T(*value));
  out.emplace_back();
  for (const auto& value : type.ascending) out.push_back(T(value));
  out.emplace_back();
  return out;
}

// Nothing but rows with these.
template <class T>
std::vector<everything::Maybe> stored_rows(everything::Session& s, const TypeCase<T>& type) {
  s.maybe.erase_where(strata::all_rows);
  std::vector<everything::NewMaybe> rows;
  for (const auto& value : mixed(type)) rows.push_back(row_with(type, value));
  return s.maybe.insert_many_returning(rows);
}
