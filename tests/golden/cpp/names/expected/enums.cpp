// Made by strata from the schema `namespace`; do not edit.
#include "enums.hpp"

#include <strata/enum.hpp>

namespace namespace_ {

namespace {
constexpr std::string_view level_values_stored[] = {
    "default",
    "NULL",
    "EOF",
    "major",
    "minor",
    "Level",
    "and",
    "to_string",
    "parse",
};
}  // namespace
std::string_view to_string(Level value) { return strata::enum_name(level_values_stored, value); }
bool parse(std::string_view text, Level& out) { return strata::parse_enum(level_values_stored, text, out); }

namespace {
constexpr std::string_view session_values_stored[] = {
    "open",
    "closed",
};
}  // namespace
std::string_view to_string(Session value) { return strata::enum_name(session_values_stored, value); }
bool parse(std::string_view text, Session& out) { return strata::parse_enum(session_values_stored, text, out); }

namespace {
constexpr std::string_view template_view_values_stored[] = {
    "plain",
};
}  // namespace
std::string_view to_string(TemplateView value) { return strata::enum_name(template_view_values_stored, value); }
bool parse(std::string_view text, TemplateView& out) { return strata::parse_enum(template_view_values_stored, text, out); }

}  // namespace namespace_
