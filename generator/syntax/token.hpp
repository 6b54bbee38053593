#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "support/source.hpp"

namespace stratac {

// The tokens of grammar/StrataLexer.g4, in its order.
enum class TokenKind : std::uint8_t {
  end_of_file,
  schema,
  strata,
  import,
  enumeration,
  type,
  mixin,
  model,
  raw,
  with,
  uses,
  as,
  and_,
  or_,
  not_,
  in,
  is,
  null,
  like,
  between,
  case_,
  when,
  then,
  else_,
  end,
  true_,
  false_,
  value,
  name,
  quoted,
  label,
  number,
  string,
  text,
  raw_text,
  left_brace,
  right_brace,
  left_paren,
  right_paren,
  left_bracket,
  right_bracket,
  at_at,
  at,
  comma,
  semicolon,
  dot,
  question,
  arrow,
  equal,
  not_equal,
  less_equal,
  less,
  greater_equal,
  greater,
  plus,
  minus,
  concat,
  star,
  slash,
  percent,
  newline,
  doc,
  comment,
  space,  // space: never made, its number is taken
  bad_number,
  bad_string,
  bad_text,
  bad_quoted,
  block_comment,
  other,
};

struct Token {
  TokenKind kind = TokenKind::end_of_file;
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
};

constexpr bool in_range(TokenKind first, TokenKind kind, TokenKind last) {
  return first <= kind && kind <= last;
}

// A word that opens a declaration when it begins a line outside all blocks.
constexpr bool opens_declaration(TokenKind kind) {
  return in_range(TokenKind::schema, kind, TokenKind::raw);
}
// A word that has a meaning of its own inside expressions.
constexpr bool is_reserved(TokenKind kind) {
  return in_range(TokenKind::and_, kind, TokenKind::value);
}
// What may stand where a name is expected outside expressions.
constexpr bool is_name(TokenKind kind) {
  return in_range(TokenKind::schema, kind, TokenKind::quoted);
}
constexpr bool is_string(TokenKind kind) {
  return in_range(TokenKind::string, kind, TokenKind::raw_text);
}

inline std::string_view text_of(const Token& token, const SourceText& source) {
  return std::string_view(source.text()).substr(token.begin, token.end - token.begin);
}
constexpr Span span_of(const Token& token, std::uint32_t file) {
  return {file, token.begin, token.end};
}

// Every token of the text, comments and newlines included, ended by one end_of_file.
// Never fails: what is no token is `other`.
std::vector<Token> tokenize(const SourceText& source);

}  // namespace stratac
