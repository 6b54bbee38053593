// Made by strata from the schema `contravento`; do not edit.
#pragma once

#include <cstdint>
#include <string_view>

namespace contravento {

// For every enum: to_string() gives the stored name of a value; parse() understands one, or leaves `out` as
// it is and answers false.

enum class TripStatus : std::uint8_t {
  draft,
  published,
};
std::string_view to_string(TripStatus value);
bool parse(std::string_view text, TripStatus& out);
inline constexpr TripStatus trip_status_values[] = {
    TripStatus::draft,
    TripStatus::published,
};

}  // namespace contravento
