// Made by strata from the schema `accounts`; do not edit.
#include "enums.hpp"

#include <strata/enum.hpp>

namespace accounts {

namespace {
constexpr std::string_view role_values_stored[] = {
    "USER",
    "ADMIN",
    "SUPER_ADMIN",
};
}  // namespace
std::string_view to_string(Role value) { return strata::enum_name(role_values_stored, value); }
bool parse(std::string_view text, Role& out) { return strata::parse_enum(role_values_stored, text, out); }

}  // namespace accounts
