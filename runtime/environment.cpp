#include "strata/environment.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <utility>

#include "strata/error.hpp"
#include "url.hpp"

namespace strata {
namespace {

constexpr std::string_view blank = " \t\r";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blank);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

bool is_name(std::string_view text) {
  const auto fits = [](unsigned char c) { return std::isalnum(c) || c == '_'; };
  return !text.empty() && std::all_of(text.begin(), text.end(), fits) && !std::isdigit(static_cast<unsigned char>(text[0]));
}

std::string unquoted(std::string_view text) {
  std::size_t end = 0;
  while ((end = text.find('#', end)) != text.npos && end > 0 && blank.find(text[end - 1]) == blank.npos) ++end;
  return std::string{trimmed(text.substr(0, end))};
}

// What stands in quotes; nothing when they do not close, or something follows.
std::optional<std::string> quoted(std::string_view text) {
  std::string value;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == text[0]) {
      const std::string_view rest = trimmed(text.substr(i + 1));
      return rest.empty() || rest[0] == '#' ? std::optional{value} : std::nullopt;
    }
    const bool escape = text[0] == '"' && text[i] == '\\' && i + 1 < text.size();
    if (escape) ++i;
    value += escape && text[i] == 'n' ? '\n' : text[i];
  }
  return std::nullopt;
}

}  // namespace

Environment::Environment(std::string file) : file_{std::move(file)} {
  std::ifstream in{file_};
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) read_line(trimmed(line), number);
}

void Environment::read_line(std::string_view line, int number) {
  constexpr std::string_view keyword = "export ";
  if (line.empty() || line[0] == '#') return;
  if (line.starts_with(keyword)) line = trimmed(line.substr(keyword.size()));
  const std::size_t equals = line.find('=');
  const std::string_view name = trimmed(line.substr(0, equals));
  const std::string where = file_ + ":" + std::to_string(number) + ": ";
  if (equals == line.npos || !is_name(name))
    throw Error{ErrorKind::usage, where + "this is no `NAME=value`"};
  const std::string_view text = trimmed(line.substr(equals + 1));
  const bool quotes = !text.empty() && (text[0] == '"' || text[0] == '\'');
  const std::optional<std::string> value = quotes ? quoted(text) : unquoted(text);
  if (!value) throw Error{ErrorKind::usage, where + "the quotes of `" + std::string{name} + "` do not fit"};
  entries_[std::string{name}] = {*value, number};
}

std::optional<std::string> Environment::find(std::string_view name) const {
  const char* value = std::getenv(std::string{name}.c_str());
  if (value && *value) return value;
  const auto entry = entries_.find(name);
  if (entry == entries_.end() || entry->second.value.empty()) return std::nullopt;
  return entry->second.value;
}

std::string Environment::place(std::string_view name) const {
  const std::string shown = "`" + std::string{name} + "`";
  const char* value = std::getenv(std::string{name}.c_str());
  const auto entry = entries_.find(name);
  if ((value && *value) || entry == entries_.end()) return shown;
  return shown + " (" + file_ + ":" + std::to_string(entry->second.line) + ")";
}

}  // namespace strata
