#include "quote.hpp"

namespace strata {

std::string quoted(std::string_view identifier) {
  std::string result = "\"";
  for (const char c : identifier) result.append(c == '"' ? 2 : 1, c);
  return result += '"';
}

}  // namespace strata
