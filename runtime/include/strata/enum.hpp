#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace strata {

// For generated enums: `names` are the stored names of the values 0, 1, 2, …

// Empty for what is no value of the enum.
template <class E>
std::string_view enum_name(std::span<const std::string_view> names, E value) {
  const auto at = static_cast<std::size_t>(value);
  return at < names.size() ? names[at] : std::string_view{};
}

// False, and `out` as it was, when it is no name of a value.
template <class E>
bool parse_enum(std::span<const std::string_view> names, std::string_view text, E& out) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] != text) continue;
    out = static_cast<E>(i);
    return true;
  }
  return false;
}

}  // namespace strata
