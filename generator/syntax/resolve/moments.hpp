#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stratac {

// Points and spans of time in canonical text: `2026-12-31`, `23:59:59.000000`, both together in UTC, and
// microseconds. Nothing when the text is none.
std::optional<std::string> canonical_date(std::string_view text);
std::optional<std::string> canonical_time(std::string_view text);
std::optional<std::string> canonical_timestamp(std::string_view text);
std::optional<std::string> canonical_interval(std::string_view text);

}  // namespace stratac
