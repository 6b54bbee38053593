#pragma once

#include <string>
#include <string_view>

namespace stratac {

// The tokens of an SQL text; a bracketed group is one token, white space between words is one space,
// comments are left out. An identifier keeps its quotes.
class SqlTokens {
 public:
  explicit SqlTokens(std::string_view text) : rest_(text) {}
  // False at the end.
  bool next(std::string& token);

 private:
  void skip_space();
  void skip_quoted();
  void skip_group();

  std::string_view rest_;
};

// The identifier without its quotes: `"a"`, `[a]`, `` `a` ``.
std::string unquoted(std::string_view identifier);

// The whole text with single spaces.
std::string squeezed(std::string_view sql);

// One of many ways to write an expression or an index: small letters but in texts, names without quotes, no white
// space that divides no words, no brackets around the whole. To be compared, not to be run.
std::string in_one_spelling(std::string_view sql);

std::string upper_case(std::string_view text);

}  // namespace stratac
