#pragma once

#include <optional>
#include <vector>

#include "syntax/token.hpp"

namespace stratac {

// One line of the formatted text, or several when there are line breaks inside its brackets.
struct Row {
  enum class Kind : std::uint8_t {
    declaration,  // outside all blocks; with its `{` if it has a block
    field,
    clause,
    value,    // of an enum
    comment,  // on its own line
    close,    // }
  };
  Kind kind = Kind::declaration;
  std::vector<Token> tokens;     // with newlines and comments inside brackets; without commas between enum values
  std::optional<Token> comment;  // at the end of the line
  bool blank_before = false;
};

// The rows of a text that has no errors.
std::vector<Row> rows_of(const std::vector<Token>& tokens);

}  // namespace stratac
