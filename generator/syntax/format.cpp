#include "syntax/format.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "syntax/format_rows.hpp"
#include "syntax/parse.hpp"
#include "syntax/token.hpp"

namespace stratac {
namespace {

using enum TokenKind;

constexpr std::string_view gap = "  ";

bool one_of(TokenKind kind, std::initializer_list<TokenKind> kinds) {
  return std::ranges::find(kinds, kind) != kinds.end();
}

// After one of these a minus is a binary one.
bool ends_operand(TokenKind kind) {
  return kind == name || kind == quoted || kind == number || is_string(kind) ||
         one_of(kind, {right_paren, right_bracket, end, true_, false_, null, value}) || in_range(schema, kind, as);
}

std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t last_line_width(std::string_view text) {
  const auto at = text.rfind('\n');
  return width(at == std::string_view::npos ? text : text.substr(at + 1));
}

std::string padded(std::string text, std::size_t to) {
  if (const auto now = width(text); now < to) text.append(to - now, ' ');
  return text;
}

// Writes tokens of one row with the spaces that belong between them.
class Line {
 public:
  Line(const SourceText& source, std::size_t indent) : source_(source), indent_(indent) {}

  void add(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    for (auto i = first; i < last; ++i) add(tokens[i]);
  }
  std::string take() && { return std::move(out_); }

 private:
  void add(const Token& token);
  bool space_before(TokenKind kind) const;
  bool space_before_paren() const;

  const SourceText& source_;
  std::size_t indent_;
  std::string out_;
  std::size_t depth_ = 0;
  bool break_ = false;  // a line break comes before the next token
  Token last_{end_of_file, 0, 0};
  TokenKind before_last_ = end_of_file;
};

// `where (…)` and `include (…)` are no calls.
bool Line::space_before_paren() const {
  if (is_reserved(last_.kind) || in_range(equal, last_.kind, percent) || last_.kind == comma) return true;
  const auto text = text_of(last_, source_);
  const bool is_option = text == "where" || text == "include" || text == "uses";
  return depth_ == 0 && is_option && !one_of(before_last_, {at, at_at});
}

bool Line::space_before(TokenKind kind) const {
  const auto last = last_.kind;
  if (last == end_of_file) return false;
  if (one_of(kind, {right_paren, right_bracket, comma, semicolon, dot, question, arrow})) return false;
  if (one_of(last, {left_paren, left_bracket, at, at_at, dot, arrow})) return false;
  if (last == minus && !ends_operand(before_last_)) return false;
  if (kind == left_paren) return last == label || space_before_paren();
  if (kind == left_bracket) return !ends_operand(last);
  return true;
}

void Line::add(const Token& token) {
  if (token.kind == newline) {
    break_ = true;
    return;
  }
  if (one_of(token.kind, {right_paren, right_bracket})) --depth_;
  const bool is_comment = token.kind == comment || token.kind == doc;
  if (break_ && last_.kind != end_of_file)
    out_ += '\n' + std::string(indent_ + 2 * depth_, ' ');
  else if (is_comment)
    out_ += out_.empty() ? "" : gap;
  else if (space_before(token.kind))
    out_ += ' ';
  break_ = is_comment;
  auto text = text_of(token, source_);
  if (is_comment)
    while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  if (token.kind == label)
    out_ += std::string(text.substr(0, text.find_first_of(" \t:"))) + ":";
  else
    out_ += text;
  if (one_of(token.kind, {left_paren, left_bracket})) ++depth_;
  if (is_comment) return;
  before_last_ = last_.kind;
  last_ = token;
}

// Where the type and the attributes of a field (of an enum value: the attributes twice) begin.
struct Cells {
  std::size_t type, attributes;
};

Cells cells_of(const Row& row) {
  const auto attribute = std::ranges::find(row.tokens, at, &Token::kind);
  const auto attributes = static_cast<std::size_t>(attribute - row.tokens.begin());
  return {row.kind == Row::Kind::field ? 1 : attributes, attributes};
}

class Formatting {
 public:
  explicit Formatting(const SourceText& source) : source_(source), rows_(rows_of(tokenize(source))) {}

  std::string run() &&;

 private:
  std::string text(const Row& row, std::size_t first, std::size_t last, std::size_t indent) const;
  std::size_t indent_of(std::size_t row) const { return 2 * depths_[row]; }
  void mark_blocks();
  void lay_out_block(std::size_t first, std::size_t last);
  void align_comments(std::size_t first, std::size_t last);
  void add_comments();

  const SourceText& source_;
  std::vector<Row> rows_;
  std::vector<std::size_t> depths_;  // of blocks, pairwise with rows_
  std::vector<std::string> lines_;  // pairwise with rows_
};

std::string Formatting::text(const Row& row, std::size_t first, std::size_t last, std::size_t indent) const {
  Line line(source_, indent);
  line.add(row.tokens, first, last);
  return std::move(line).take();
}

void Formatting::mark_blocks() {
  std::size_t depth = 0;
  for (const auto& row : rows_) {
    if (row.kind == Row::Kind::close) --depth;
    depths_.push_back(depth);
    if (row.tokens.back().kind == left_brace) ++depth;
  }
}

// The rows of one block, or a single one outside.
void Formatting::lay_out_block(std::size_t first, std::size_t last) {
  std::size_t names = 0, types = 0;
  const auto indent = indent_of(first);
  const auto is_table = [&](const Row& row) { return row.kind == Row::Kind::field || row.kind == Row::Kind::value; };
  for (auto i = first; i < last; ++i) {
    if (!is_table(rows_[i])) continue;
    const auto [type, attributes] = cells_of(rows_[i]);
    names = std::max(names, width(text(rows_[i], 0, type, indent)));
    types = std::max(types, width(text(rows_[i], type, attributes, indent)));
  }
  for (auto i = first; i < last; ++i) {
    const auto& row = rows_[i];
    auto line = std::string(indent, ' ');
    if (!is_table(row)) {
      line += text(row, 0, row.tokens.size(), indent);
    } else {
      const auto [type, attributes] = cells_of(row);
      line += padded(text(row, 0, type, indent), names) + std::string(gap);
      if (type != attributes) line += padded(text(row, type, attributes, indent), types) + std::string(gap);
      line += text(row, attributes, row.tokens.size(), indent);
      line.erase(line.find_last_not_of(' ') + 1);
    }
    lines_.push_back(std::move(line));
  }
}

// Comments at the ends of neighbouring lines begin in one column.
void Formatting::align_comments(std::size_t first, std::size_t last) {
  std::size_t column = 0;
  for (auto i = first; i < last; ++i)
    if (rows_[i].comment) column = std::max(column, last_line_width(lines_[i]));
  for (auto i = first; i < last; ++i) {
    if (!rows_[i].comment) continue;
    Row comment;
    comment.tokens = {*rows_[i].comment};
    lines_[i].append(column - last_line_width(lines_[i]), ' ');
    lines_[i] += std::string(gap) + text(comment, 0, 1, 0);
  }
}

void Formatting::add_comments() {
  for (std::size_t first = 0; first < rows_.size();) {
    auto last = first + 1;
    while (last < rows_.size() && !rows_[last].blank_before && depths_[last] == depths_[first]) ++last;
    align_comments(first, last);
    first = last;
  }
}

std::string Formatting::run() && {
  mark_blocks();
  for (std::size_t first = 0; first < rows_.size();) {
    auto last = first + 1;
    while (depths_[first] > 0 && last < rows_.size() && depths_[last] == depths_[first]) ++last;
    lay_out_block(first, last);
    first = last;
  }
  add_comments();
  std::string out;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const bool after_open = i > 0 && rows_[i - 1].tokens.back().kind == left_brace;
    if (i > 0 && rows_[i].blank_before && !after_open) out += '\n';
    out += lines_[i] + '\n';
  }
  return out;
}

}  // namespace

std::optional<std::string> format(const SourceText& source, std::uint32_t file, Diagnostics& sink) {
  parse(source, file, sink);
  if (sink.has_errors()) return std::nullopt;
  return Formatting(source).run();
}

}  // namespace stratac
