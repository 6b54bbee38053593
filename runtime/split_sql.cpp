#include <algorithm>
#include <array>
#include <cctype>

#include "strata/script.hpp"

namespace strata {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80) != 0;
}

bool same_word(std::string_view a, std::string_view upper) {
  return std::equal(a.begin(), a.end(), upper.begin(), upper.end(),
                    [](char x, char y) { return std::toupper(static_cast<unsigned char>(x)) == y; });
}

enum class Kind { end, comment, word, semicolon, other };
struct Token {
  Kind kind = Kind::end;
  std::string_view text;
};

class Lexer {
 public:
  Lexer(std::string_view text, bool sqlite) : text_(text), sqlite_(sqlite) {}

  Token next() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) ++at_;
    const auto begin = at_;
    const auto kind = skip();
    return {kind, text_.substr(begin, at_ - begin)};
  }

 private:
  bool sees(std::string_view what) const { return text_.substr(at_).starts_with(what); }

  Kind skip() {
    if (at_ >= text_.size()) return Kind::end;
    if (sees("--")) return skip_line(), Kind::comment;
    if (sees("/*")) return skip_block(), Kind::comment;
    const char c = text_[at_];
    if (c == ';') return ++at_, Kind::semicolon;
    if (c == '\'' || c == '"' || c == '`') return skip_quoted(c, false), Kind::other;
    if (c == '$' && !sqlite_ && skip_dollar()) return Kind::other;
    if (!is_word(c)) return ++at_, Kind::other;
    // E'…' is PostgreSQL's text with backslashes: there \' does not end it.
    if (!sqlite_ && (sees("e'") || sees("E'"))) return ++at_, skip_quoted('\'', true), Kind::other;
    while (at_ < text_.size() && (is_word(text_[at_]) || text_[at_] == '$')) ++at_;
    return Kind::word;
  }

  void skip_line() { at_ = std::min(text_.find('\n', at_), text_.size()); }

  void skip_block() {
    int depth = 0;
    do {
      if (sees("/*") && (depth == 0 || !sqlite_))
        ++depth, at_ += 2;
      else if (sees("*/"))
        --depth, at_ += 2;
      else
        ++at_;
    } while (depth > 0 && at_ < text_.size());
  }

  // A doubled quote reads as two quoted texts side by side, which ends at the same place.
  void skip_quoted(char quote, bool backslashes) {
    ++at_;
    while (at_ < text_.size() && text_[at_] != quote) at_ += backslashes && text_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_ + 1, text_.size());
    if (backslashes && at_ < text_.size() && text_[at_] == quote) skip_quoted(quote, true);
  }

  bool skip_dollar() {
    auto tag_end = at_ + 1;
    while (tag_end < text_.size() && is_word(text_[tag_end])) ++tag_end;
    if (tag_end >= text_.size() || text_[tag_end] != '$') return false;
    const auto tag = text_.substr(at_, tag_end + 1 - at_);
    const auto close = text_.find(tag, tag_end + 1);
    at_ = close == std::string_view::npos ? text_.size() : close + tag.size();
    return true;
  }

  std::string_view text_;
  bool sqlite_;
  std::size_t at_ = 0;
};

// Says where a statement ends. Inside a body only `; END ;` does, as in sqlite3_complete().
class Statement {
 public:
  bool empty() const { return words_ == 0 && !begin_; }
  const char* begin() const { return begin_; }
  std::string_view first_word() const { return first_word_; }

  void add(const Token& token, bool sqlite) {
    if (!begin_) begin_ = token.text.data();
    if (token.kind == Kind::word)
      add_word(token.text, sqlite);
    else
      closing_ = false;
    after_semicolon_ = token.kind == Kind::semicolon;
  }

  bool ends_at_semicolon() const { return !body_ || closing_; }

 private:
  void add_word(std::string_view word, bool sqlite) {
    closing_ = after_semicolon_ && same_word(word, "END");
    if (words_ == 0) first_word_ = word;
    if (sqlite && words_ < 3 && same_word(first_word_, "CREATE") && same_word(word, "TRIGGER")) body_ = true;
    if (!sqlite && same_word(last_word_, "BEGIN") && same_word(word, "ATOMIC")) body_ = true;
    last_word_ = word;
    ++words_;
  }

  const char* begin_ = nullptr;
  std::string_view first_word_, last_word_;
  int words_ = 0;
  bool body_ = false, after_semicolon_ = false, closing_ = false;
};

std::string_view trimmed_comment(std::string_view text) {
  text.remove_prefix(2);
  if (text.starts_with(' ')) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  return text;
}

}  // namespace

std::vector<SqlPiece> split_sql(std::string_view text, bool sqlite) {
  std::vector<SqlPiece> pieces;
  Lexer lexer(text, sqlite);
  Statement statement;
  std::size_t line = 1;
  const char* counted = text.data();
  const auto line_at = [&](const char* place) {
    line += static_cast<std::size_t>(std::count(counted, place, '\n'));
    counted = place;
    return line;
  };
  const auto finish = [&](const char* end) {
    const std::string_view sql(statement.begin(), static_cast<std::size_t>(end - statement.begin()));
    pieces.push_back({false, sql, statement.first_word(), line_at(statement.begin())});
    statement = {};
  };

  const char* last_end = text.data();
  for (auto token = lexer.next(); token.kind != Kind::end; token = lexer.next()) {
    if (token.kind == Kind::comment) {
      // A block comment between statements says nothing to the reader.
      if (statement.empty() && token.text.starts_with("--"))
        pieces.push_back({true, trimmed_comment(token.text), {}, line_at(token.text.data())});
    } else if (token.kind == Kind::semicolon && statement.ends_at_semicolon()) {
      if (!statement.empty()) finish(last_end);
    } else {
      statement.add(token, sqlite);
      last_end = token.text.data() + token.text.size();
    }
  }
  if (!statement.empty()) finish(last_end);
  return pieces;
}

}  // namespace strata
