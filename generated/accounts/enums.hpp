// Made by strata from the schema `accounts`; do not edit.
#pragma once

#include <cstdint>
#include <string_view>

namespace accounts {

// For every enum: to_string() gives the stored name of a value; parse() understands one, or leaves `out` as
// it is and answers false.

/// What a user may do.
enum class Role : std::uint8_t {
  USER,
  ADMIN,
  SUPER_ADMIN,
};
std::string_view to_string(Role value);
bool parse(std::string_view text, Role& out);
inline constexpr Role role_values[] = {
    Role::USER,
    Role::ADMIN,
    Role::SUPER_ADMIN,
};

}  // namespace accounts
