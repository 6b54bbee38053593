#include "quote.hpp"

namespace strata {
namespace {

std::string between(char quote, std::string_view text) {
  std::string result(1, quote);
  for (const char c : text) result.append(c == quote ? 2 : 1, c);
  return result += quote;
}

}  // namespace

std::string quoted_name(std::string_view identifier) {
  return between('"', identifier);
}

std::string text_literal(std::string_view text) {
  return between('\'', text);
}

}  // namespace strata
