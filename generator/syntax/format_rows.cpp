#include "syntax/format_rows.hpp"

#include <algorithm>
#include <utility>

namespace stratac {
namespace {

using enum TokenKind;

class Rows {
 public:
  explicit Rows(const std::vector<Token>& tokens) : tokens_(tokens) {}

  std::vector<Row> run() && {
    for (at_ = 0; tokens_[at_].kind != end_of_file; ++at_) take(tokens_[at_]);
    finish();
    return std::move(rows_);
  }

 private:
  void take(const Token& token);
  void take_comment(const Token& token);
  void take_newline(const Token& token);
  void open_block(const Token& token);
  void push(const Token& token);
  void finish();
  bool block_is_inline() const;

  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::vector<Row> rows_;
  Row row_;
  std::size_t brackets_ = 0;
  bool in_block_ = false, in_enum_ = false;
  std::size_t newlines_ = 0;  // since the last token
};

void Rows::push(const Token& token) {
  if (row_.tokens.empty()) {
    row_.blank_before = newlines_ > 1;
    row_.kind = !in_block_            ? Row::Kind::declaration
                : in_enum_            ? Row::Kind::value
                : token.kind == at_at ? Row::Kind::clause
                                      : Row::Kind::field;
  }
  newlines_ = 0;
  row_.tokens.push_back(token);
}

void Rows::finish() {
  if (!row_.tokens.empty()) rows_.push_back(std::move(row_));
  row_ = {};
}

void Rows::take(const Token& token) {
  switch (token.kind) {
    case newline:
      return take_newline(token);
    case doc:
    case comment:
      return take_comment(token);
    case left_brace:
      return open_block(token);
    case right_brace:
      finish();
      push(token);
      row_.kind = Row::Kind::close;
      row_.blank_before = false;
      finish();
      in_block_ = in_enum_ = false;
      return;
    case comma:
      if (brackets_ == 0 && in_enum_) return finish();
      break;
    case left_paren:
    case left_bracket:
      ++brackets_;
      break;
    case right_paren:
    case right_bracket:
      --brackets_;
      break;
    default:
      break;
  }
  push(token);
  if (token.kind == semicolon) finish();
}

void Rows::take_newline(const Token& token) {
  if (brackets_ == 0) {
    finish();
    ++newlines_;
  } else if (row_.tokens.back().kind != newline) {
    row_.tokens.push_back(token);
  }
}

void Rows::take_comment(const Token& token) {
  if (brackets_ > 0) {
    row_.tokens.push_back(token);
    return;
  }
  finish();
  if (newlines_ == 0 && !rows_.empty() && !rows_.back().comment && rows_.back().kind != Row::Kind::comment) {
    rows_.back().comment = token;
    return;
  }
  push(token);
  row_.kind = Row::Kind::comment;
  finish();
}

// A `{` on a line of its own goes up to its header.
void Rows::open_block(const Token& token) {
  finish();
  const auto header =
      std::find_if(rows_.rbegin(), rows_.rend(), [](const Row& row) { return row.kind != Row::Kind::comment; });
  header->tokens.push_back(token);
  newlines_ = 0;
  in_block_ = true;
  in_enum_ = header->tokens.front().kind == enumeration;
  if (!in_enum_ || !block_is_inline()) return;
  for (++at_; tokens_[at_].kind != right_brace; ++at_) header->tokens.push_back(tokens_[at_]);
  header->tokens.push_back(tokens_[at_]);
  in_block_ = in_enum_ = false;
}

bool Rows::block_is_inline() const {
  for (auto i = at_; tokens_[i].kind != right_brace; ++i)
    if (tokens_[i].kind == newline || tokens_[i].kind == comment || tokens_[i].kind == doc) return false;
  return true;
}

}  // namespace

std::vector<Row> rows_of(const std::vector<Token>& tokens) {
  return Rows(tokens).run();
}

}  // namespace stratac
