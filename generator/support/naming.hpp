#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stratac {

// `HTTPServer` -> `http_server`, `TripPhoto2` -> `trip_photo2`; a name in snake_case stays as it is.
std::string snake_case(std::string_view name);

// The candidate that was probably meant: the one with the fewest edits (a swap of neighbours is one), if
// they are at most a third of the name; case alone is free. The first of equals.
std::optional<std::string_view> nearest(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace stratac
