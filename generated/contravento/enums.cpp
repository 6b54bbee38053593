// Made by strata from the schema `contravento`; do not edit.
#include "enums.hpp"

#include <strata/enum.hpp>

namespace contravento {

namespace {
constexpr std::string_view trip_status_values_stored[] = {
    "draft",
    "published",
};
}  // namespace
std::string_view to_string(TripStatus value) { return strata::enum_name(trip_status_values_stored, value); }
bool parse(std::string_view text, TripStatus& out) { return strata::parse_enum(trip_status_values_stored, text, out); }

}  // namespace contravento
