// Made by strata from the schema `everything`; do not edit.
#include "enums.hpp"

#include <strata/enum.hpp>

namespace everything {

namespace {
constexpr std::string_view colour_values_stored[] = {
    "red",
    "green",
    "blue",
};
}  // namespace
std::string_view to_string(Colour value) { return strata::enum_name(colour_values_stored, value); }
bool parse(std::string_view text, Colour& out) { return strata::parse_enum(colour_values_stored, text, out); }

}  // namespace everything
