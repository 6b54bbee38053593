#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "strata/keys.hpp"
#include "strata/statement.hpp"

// Members of generated structs into parameters and out of columns.
namespace strata::accessor {

// A decimal parameter with its column's digits.
struct Exact {
  const Decimal& value;
  Digits digits;
};

// An encrypted parameter with its column.
struct Hidden {
  Hidden(std::string_view text, const Secret& its_secret)
      : value{reinterpret_cast<const std::byte*>(text.data()), text.size()}, secret{its_secret} {}
  Hidden(BytesView bytes, const Secret& its_secret) : value{bytes}, secret{its_secret} {}
  BytesView value;
  Secret secret;
};
// Error (usage) when the settings have no keys.
void bind(Binder& to, int parameter, const Hidden& hidden);
inline void bind(Binder& to, int parameter, const std::string& value, Secret secret) {
  bind(to, parameter, Hidden{value, secret});
}
inline void bind(Binder& to, int parameter, const Bytes& value, Secret secret) {
  bind(to, parameter, Hidden{value, secret});
}
void read(const Statement& from, int column, std::string& out, Secret secret);
void read(const Statement& from, int column, Bytes& out, Secret secret);

template <class T>
concept Enum = std::is_enum_v<T> && !std::same_as<T, std::byte>;

// Generated beside each enum, found by argument: to_string(E) and parse(text, E&).
template <class T, class... Extra>
void bind(Binder& to, int parameter, const T& value, Extra... digits) {
  to.bind(parameter, value, digits...);
}
inline void bind(Binder& to, int parameter, const Exact& exact) {
  to.bind(parameter, exact.value, exact.digits);
}
[[noreturn]] void throw_no_name();
// A number that a cast made an enum of has no name, and SQLite would look for the empty one.
template <Enum E>
std::string_view name_of(E value) {
  const std::string_view name = to_string(value);
  if (name.empty()) throw_no_name();
  return name;
}
template <Enum E>
void bind(Binder& to, int parameter, const E& value) {
  to.bind(parameter, name_of(value));
}
template <Enum E>
void bind(Binder& to, int parameter, const std::vector<E>& values) {
  std::vector<std::string_view> names;
  for (const auto value : values) names.push_back(name_of(value));
  to.bind(parameter, names);
}
template <class T, class... Extra>
void bind(Binder& to, int parameter, const std::optional<T>& value, Extra... digits) {
  if (value)
    bind(to, parameter, *value, digits...);
  else
    to.bind_null(parameter);
}

[[noreturn]] void throw_no_such_value(std::string_view text);
template <Enum E>
void parse_or_throw(std::string_view text, E& out) {
  if (!parse(text, out)) throw_no_such_value(text);
}

template <class T, class... Extra>
void read(const Statement& from, int column, T& out, Extra... digits) {
  from.get(column, out, digits...);
}
template <Enum E>
void read(const Statement& from, int column, E& out) {
  std::string_view text;
  from.get(column, text);
  parse_or_throw(text, out);
}
template <Enum E>
void read(const Statement& from, int column, std::vector<E>& out) {
  std::vector<std::string> names;
  from.get(column, names);
  out.resize(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) parse_or_throw(names[i], out[i]);
}
template <class T, class... Extra>
void read(const Statement& from, int column, std::optional<T>& out, Extra... digits) {
  if (from.is_null(column))
    out.reset();
  else
    read(from, column, out ? *out : out.emplace(), digits...);
}

// Into a Row or a View; its columns begin at `first`.
template <class M, class Members>
void read_row(const Statement& from, Members& row, int first = 0) {
  M::each(row, [&](int column, auto& member, auto... digits) { read(from, first + column, member, digits...); });
}

template <class... Args>
void bind_all(Binder& to, int parameter, const Args&... args) {
  (bind(to, parameter++, args), ...);
}

}  // namespace strata::accessor
