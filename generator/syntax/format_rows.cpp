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
  std::size_t inline_end() const;

  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::vector<Row> rows_;
  Row row_;
  std::size_t brackets_ = 0;
  std::size_t depth_ = 0;  // of blocks
  TokenKind block_ = end_of_file;  // the word that opened the outermost one
  std::size_t newlines_ = 0;  // since the last token
};

void Rows::push(const Token& token) {
  if (row_.tokens.empty()) {
    row_.blank_before = newlines_ > 1;
    row_.kind = depth_ == 0                              ? Row::Kind::declaration
                : block_ == enumeration                  ? Row::Kind::value
                : token.kind == at_at || block_ == raw ? Row::Kind::clause
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
      --depth_;
      return;
    case comma:
      if (brackets_ == 0 && depth_ > 0 && block_ == enumeration) return finish();
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
  if (depth_ == 0) block_ = header->tokens.front().kind;
  const bool may_be_inline = block_ == enumeration || block_ == raw;
  const auto end = may_be_inline ? inline_end() : 0;
  if (end == 0) {
    ++depth_;
    return;
  }
  while (at_ < end) header->tokens.push_back(tokens_[++at_]);
}

// Where the block that opens here ends, if that is on the same line; else 0.
std::size_t Rows::inline_end() const {
  std::size_t open = 0;
  for (auto i = at_; !(tokens_[i].kind == newline || tokens_[i].kind == comment || tokens_[i].kind == doc); ++i) {
    if (tokens_[i].kind == left_brace) ++open;
    if (tokens_[i].kind == right_brace && --open == 0) return i;
  }
  return 0;
}

}  // namespace

std::vector<Row> rows_of(const std::vector<Token>& tokens) {
  return Rows(tokens).run();
}

}  // namespace stratac
