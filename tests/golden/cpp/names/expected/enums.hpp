// Made by strata from the schema `namespace`; do not edit.
#pragma once

#include <cstdint>
#include <string_view>

namespace namespace_ {

// For every enum: to_string() gives the stored name of a value; parse() understands one, or leaves `out` as
// it is and answers false.

enum class Level : std::uint8_t {
  default_,
  NULL_,
  EOF_,
  major_,
  minor_,
  Level,
  and_,
  to_string,
  parse,
};
std::string_view to_string(Level value);
bool parse(std::string_view text, Level& out);
inline constexpr Level level_values[] = {
    Level::default_,
    Level::NULL_,
    Level::EOF_,
    Level::major_,
    Level::minor_,
    Level::Level,
    Level::and_,
    Level::to_string,
    Level::parse,
};

enum class Session : std::uint8_t {
  open,
  closed,
};
std::string_view to_string(Session value);
bool parse(std::string_view text, Session& out);
inline constexpr Session session_values[] = {
    Session::open,
    Session::closed,
};

enum class TemplateView : std::uint8_t {
  plain,
};
std::string_view to_string(TemplateView value);
bool parse(std::string_view text, TemplateView& out);
inline constexpr TemplateView template_view_values[] = {
    TemplateView::plain,
};

}  // namespace namespace_
