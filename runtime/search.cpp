#include <algorithm>

#include "strata/accessor/search.hpp"

namespace strata::accessor {
namespace {

// Bytes above ASCII are parts of letters, as far as is known here: the database's tokenizer knows better.
bool is_in_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & '\x80') != 0;
}

}  // namespace

// FTS5 reads `"a" "b"` as both words, in any places; a bare word could be its AND, OR, NOT or NEAR.
std::string search_words(Dialect dialect, std::string_view text) {
  const std::string_view quote = dialect == Dialect::sqlite ? "\"" : "";
  std::string out;
  for (auto at = text.begin(); (at = std::find_if(at, text.end(), is_in_word)) != text.end();) {
    const auto end = std::find_if_not(at, text.end(), is_in_word);
    if (!out.empty()) out += ' ';
    out.append(quote).append(at, end).append(quote);
    at = end;
  }
  return out;
}

}  // namespace strata::accessor
