#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace stratac {

// Beside what something that a rule of `strata lint` refuses may be allowed: `@allow("drop-column", "note")`.
// What goes is named, so that the permission is used up once it is gone. (A table that goes has no place
// in the schema left.)
enum class AllowedOn : std::uint8_t { model, field, enumeration };
struct AllowableRule {
  std::string_view code;
  AllowedOn on;
};
inline constexpr std::array allowable_rules{
    AllowableRule{"drop-column", AllowedOn::model},           // the column
    AllowableRule{"drop-enum-value", AllowedOn::enumeration},  // the value
    AllowableRule{"impossible-cast", AllowedOn::field},        // the type before
    AllowableRule{"cast-over-forms", AllowedOn::field},
    AllowableRule{"lossy-cast", AllowedOn::field},
    AllowableRule{"narrowing-cast", AllowedOn::field},
};

}  // namespace stratac
