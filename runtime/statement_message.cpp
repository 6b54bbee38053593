#include "statement_message.hpp"

namespace strata {
namespace {

constexpr std::size_t most_shown = 100;

// The first line that is neither blank nor a comment.
std::string_view first_line(std::string_view text) {
  while (true) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos) return "";
    text.remove_prefix(begin);
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    if (!line.starts_with("--")) return line;
    text.remove_prefix(line.size());
  }
}

}  // namespace

std::string statement_message(std::string_view statement, std::string_view what) {
  std::string_view line = first_line(statement);
  if (line.empty()) return std::string{what};
  bool cut = line.data() + line.size() != statement.data() + statement.size();
  if (line.size() > most_shown) {
    // Not inside a character.
    std::size_t end = most_shown;
    while ((static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) --end;
    line = line.substr(0, end);
    cut = true;
  }
  return "`" + std::string{line} + (cut ? " …" : "") + "`: " + std::string{what};
}

}  // namespace strata
