// Made by strata from the schema `everything`; do not edit.
#pragma once

#include <cstdint>
#include <string_view>

namespace everything {

// For every enum: to_string() gives the stored name of a value; parse() understands one, or leaves `out` as
// it is and answers false.

enum class Colour : std::uint8_t {
  red,
  green,
  blue,
};
std::string_view to_string(Colour value);
bool parse(std::string_view text, Colour& out);
inline constexpr Colour colour_values[] = {
    Colour::red,
    Colour::green,
    Colour::blue,
};

}  // namespace everything
