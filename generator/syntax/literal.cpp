#include "syntax/literal.hpp"

#include <optional>
#include <string_view>

namespace stratac {
namespace {

static constexpr Kind<std::string> bad_escape{"bad-escape", Severity::error,
                                              "`\\{}` is not an escape; a backslash itself is written `\\\\`"};

std::string_view unquoted(std::string_view text, std::string_view quote) {
  text.remove_prefix(quote.size());
  if (text.ends_with(quote)) text.remove_suffix(quote.size());
  return text;
}

std::string halve_quotes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\'' && i + 1 < text.size() && text[i + 1] == '\'') ++i;
    out += text[i];
  }
  return out;
}

std::optional<char> escaped(char c) {
  switch (c) {
    case '\\':
    case '"':
    case '\'':
      return c;
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return std::nullopt;
  }
}

}  // namespace

std::string string_value(const Token& token, const SourceText& source, std::uint32_t file, Diagnostics& sink) {
  const auto text = text_of(token, source);
  if (token.kind == TokenKind::string) return halve_quotes(unquoted(text, "'"));
  if (token.kind == TokenKind::raw_text) return std::string(unquoted(text, "\"\"\""));
  std::string out;
  // The first byte is the quote; the last one too, unless it is missing.
  for (std::uint32_t i = 1; i < text.size() && text[i] != '"'; ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    ++i;
    if (const auto c = escaped(text[i]))
      out += *c;
    else
      sink.report({file, token.begin + i - 1, token.begin + i + 1}, bad_escape, std::string(1, text[i]));
  }
  return out;
}

}  // namespace stratac
