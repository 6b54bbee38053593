#include "model/written.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace stratac {
namespace {

constexpr std::array<std::string_view, 16> reserved{"and",  "or",   "not",  "in",   "is",  "null", "like",  "between",
                                                    "case", "when", "then", "else", "end", "true", "false", "value"};

// std::isalpha asks the locale; the same input must give the same bytes everywhere.
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_line_break(char c) {
  return c == '\n' || c == '\r';
}

bool is_plain(std::string_view name) {
  return !name.empty() && is_letter(name.front()) &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_letter(c) || is_digit(c); }) &&
         std::find(reserved.begin(), reserved.end(), name) == reserved.end();
}

std::string doubled(std::string_view text, char quote) {
  std::string out(1, quote);
  for (const char c : text) {
    if (c == quote) out += quote;
    out += c;
  }
  return out + quote;
}

}  // namespace

std::string written_name(std::string_view name) {
  return is_plain(name) ? std::string(name) : doubled(name, '`');
}

std::string written_argument(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out.append({'\\', c});
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (c == '\r')
      out += "\\r";
    else
      out += c;
  }
  return out + '"';
}

std::string written_block(std::string_view text) {
  constexpr std::string_view quotes = "\"\"\"";
  const bool verbatim = text.find(quotes) == std::string_view::npos && !text.ends_with('"') &&
                        text.find('\r') == std::string_view::npos;
  return verbatim ? std::string(quotes).append(text).append(quotes) : written_argument(text);
}

std::string written_text(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_line_break) ? written_argument(text) : doubled(text, '\'');
}

}  // namespace stratac
