#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/diagnostics.hpp"
#include "support/source.hpp"
#include "syntax/token.hpp"

namespace stratac {

// The text of consecutive /// lines, without the slashes.
struct Doc {
  std::string text;
  Span span;
};

// The token stream as the grammar wants it: no comments; no newline inside ( ) and [ ] or after another
// newline, but one before every } and before the end; all brackets balanced. Everything that lexing can
// get wrong is reported here, and so is a missing bracket, because only here is its line known: the
// parser then goes on as if the bracket stood where it belongs.
struct Layout {
  std::vector<Token> tokens;
  std::map<std::uint32_t, Doc> docs;  // by the place of the token below; those beside a token by their own
  std::set<std::uint32_t> mistakes;   // places complained about: the rest of their lines is no news
  bool usable = true;                 // false: nested so deeply that nothing may look at it
};

Layout lay_out(const std::vector<Token>& tokens, const SourceText& source, std::uint32_t file, Diagnostics& sink);

// Deeper brackets, or more operators inside one outermost bracket, are refused: whoever walks an
// expression may recurse.
inline constexpr std::size_t max_nesting = 100;
inline constexpr std::size_t max_operators = 1000;

}  // namespace stratac
