#include "catalog/sql_tokens.hpp"

#include <algorithm>

namespace stratac {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}

bool is_quote(char c) {
  return c == '\'' || c == '"' || c == '`' || c == '[';
}

char closing(char quote) {
  return quote == '[' ? ']' : quote;
}

// Single spaces, but nothing is changed inside quotes.
std::string with_single_spaces(std::string_view text) {
  std::string out;
  char quote = 0;
  for (const char c : text) {
    const bool inside = quote != 0;
    if (!inside && is_quote(c)) quote = closing(c);
    else if (c == quote) quote = 0;
    if (inside || !is_space(c)) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

}  // namespace

bool SqlTokens::next(std::string& token) {
  skip_space();
  if (rest_.empty()) return false;
  const auto begin = rest_;
  if (rest_[0] == '(') skip_group();
  else if (is_quote(rest_[0])) skip_quoted();
  else if (is_word(rest_[0])) while (!rest_.empty() && is_word(rest_[0])) rest_.remove_prefix(1);
  else rest_.remove_prefix(1);
  token = with_single_spaces(begin.substr(0, begin.size() - rest_.size()));
  return true;
}

void SqlTokens::skip_space() {
  for (;;) {
    while (!rest_.empty() && is_space(rest_[0])) rest_.remove_prefix(1);
    if (rest_.starts_with("--")) rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size()));
    else if (rest_.starts_with("/*")) rest_.remove_prefix(std::min(rest_.find("*/"), rest_.size() - 2) + 2);
    else return;
  }
}

void SqlTokens::skip_quoted() {
  const char end = closing(rest_[0]);
  rest_.remove_prefix(1);
  rest_.remove_prefix(std::min(rest_.find(end), rest_.size() - 1) + 1);
}

void SqlTokens::skip_group() {
  int depth = 0;
  do {
    if (is_quote(rest_[0])) {
      skip_quoted();
      continue;
    }
    depth += rest_[0] == '(' ? 1 : rest_[0] == ')' ? -1 : 0;
    rest_.remove_prefix(1);
  } while (depth > 0 && !rest_.empty());
}

std::string unquoted(std::string_view identifier) {
  if (identifier.size() < 2 || !is_quote(identifier[0])) return std::string(identifier);
  return std::string(identifier.substr(1, identifier.size() - 2));
}

std::string squeezed(std::string_view sql) {
  SqlTokens tokens(sql);
  std::string out, token;
  while (tokens.next(token)) out += (out.empty() ? "" : " ") + token;
  return out;
}

std::string in_one_spelling(std::string_view sql) {
  std::string out;
  char quote = 0;
  for (const char c : sql) {
    if (quote == 0 && is_quote(c)) {
      quote = closing(c);
      if (quote == '\'') out += c;
    } else if (c == quote) {
      quote = 0;
      if (c == '\'') out += c;
    } else if (quote == 0 && is_space(c)) {
      if (!out.empty() && is_word(out.back())) out += ' ';
    } else {
      if (!is_word(c) && !out.empty() && out.back() == ' ') out.pop_back();
      out += quote != '\'' && c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  for (auto at = out.find("<>"); at != std::string::npos; at = out.find("<>")) out.replace(at, 2, "!=");
  while (out.starts_with("((") && out.ends_with("))")) {
    SqlTokens tokens(std::string_view(out).substr(1, out.size() - 2));
    std::string first, second;
    if (tokens.next(first) && tokens.next(second)) break;
    out = first;
  }
  return out;
}

std::string upper_case(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

}  // namespace stratac
