#include "syntax/layout.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace stratac {
namespace {

using enum TokenKind;

static constexpr Kind<std::string> unexpected_character{"unexpected-character", Severity::error,
                                                        "unexpected character {}"};
static constexpr Kind<std::string> unterminated_string{"unterminated-string", Severity::error,
                                                       "string has no closing `{}`"};
static constexpr Kind<> unterminated_name{"unterminated-name", Severity::error, "name has no closing backtick"};
static constexpr Kind<> empty_name{"empty-name", Severity::error, "nothing stands between these backticks"};
static constexpr Kind<std::string> bad_number_kind{"bad-number", Severity::error, "`{}` is not a number"};
static constexpr Kind<> block_comment_kind{"block-comment", Severity::error,
                                           "comments are written with `//`, each line with its own"};
static constexpr Kind<std::string> unclosed_bracket{"unclosed-bracket", Severity::error, "`{}` is never closed"};
static constexpr Kind<std::string> unopened_bracket{"unopened-bracket", Severity::error,
                                                    "`{}` closes nothing; remove it"};
static constexpr Kind<std::string, std::string> mismatched_bracket{"mismatched-bracket", Severity::error,
                                                                   "`{}` is closed by `{}`"};
static constexpr Kind<std::string> missing_open_brace{"missing-open-brace", Severity::error,
                                                      "expected `{{` to begin the block of {}"};
static constexpr Kind<std::string> missing_close_brace{"missing-close-brace", Severity::error,
                                                       "expected `}}`: {} is never closed"};
static constexpr Kind<> stray_block{"stray-block", Severity::error, "a block cannot stand here"};
static constexpr Kind<std::size_t> nested_too_deeply{"nested-too-deeply", Severity::error,
                                                     "brackets are nested more than {} deep"};
static constexpr Kind<std::size_t> expression_too_long{"expression-too-long", Severity::error,
                                                       "expression has more than {} operators"};

constexpr bool is_operator(TokenKind kind) {
  constexpr std::array words{and_, or_, not_, in, is, like, TokenKind::between, when, arrow};
  return in_range(equal, kind, percent) || std::ranges::find(words, kind) != words.end();
}

// After one of these a bracket's content goes on in the next line.
constexpr bool wants_more(TokenKind kind) {
  return kind == left_paren || kind == left_bracket || kind == comma || is_operator(kind);
}

constexpr TokenKind closer_of(TokenKind opener) {
  return opener == left_paren ? right_paren : opener == left_bracket ? right_bracket : right_brace;
}

std::string describe_character(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte < 0x20 || byte == 0x7F) return fmt::format("U+{:04X}", byte);
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return fmt::format("`{}`", text.substr(0, size));
}

// What was probably meant by a character that the language does not have.
std::string help_for(char character) {
  switch (character) {
    case '#': return "comments begin with `//`";
    case '&': return "conditions are joined by `and`";
    case '|': return "conditions are joined by `or`, texts by `||`";
    case '!': return "a condition is turned round by `not`";
    default: return {};
  }
}

class LayingOut {
 public:
  LayingOut(const std::vector<Token>& in, const SourceText& source, std::uint32_t file, Diagnostics& sink)
      : in_(in), source_(source), file_(file), sink_(sink) {}

  Layout run() && {
    for (at_ = 0; at_ < in_.size() && out_.usable; ++at_) take(in_[at_]);
    return std::move(out_);
  }

 private:
  struct Open {
    TokenKind kind;
    std::size_t in, out;   // its place in either stream
    std::size_t header;    // a brace: the first token of its line
    bool nests = false;    // a brace: other blocks may stand inside
    bool missing = false;  // a brace: reported as missing already
  };

  void take(const Token& token);
  void take_newline();
  void take_doc(const Token& token);
  void take_bad(Token token);
  void skip_rest_of_line();
  void open_bracket(const Token& token);
  void close_bracket(Token token);
  void open_brace(const Token& token);
  void close_brace(const Token& token);
  void take_end(const Token& token);

  bool in_brackets() const { return brackets_ > 0; }
  bool give_up_bracket();
  void insert_closers();
  bool next_line_is_member() const;
  bool join_header_and_brace();
  void close_blocks_before_line();
  void skip_block();
  void count_operator(TokenKind kind);

  void push(Token token);
  void end_line();
  std::string header_name(std::size_t header) const;
  Span span(const Token& token) const { return span_of(token, file_); }
  std::string_view text(const Token& token) const { return text_of(token, source_); }
  TokenKind last() const { return out_.tokens.empty() ? newline : out_.tokens.back().kind; }

  // Tokens are looked at again after a bracket was given up; each complains once.
  template <class... Args>
  Diagnostic* report(const Token& at, const Kind<Args...>& kind, const std::type_identity_t<Args>&... args) {
    return out_.mistakes.insert(at.begin).second ? &sink_.report(span(at), kind, args...) : nullptr;
  }

  const std::vector<Token>& in_;
  const SourceText& source_;
  std::uint32_t file_;
  Diagnostics& sink_;

  Layout out_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
  std::size_t brackets_ = 0;  // how many of open_, at its end, are ( or [
  std::size_t cases_ = 0;
  std::size_t operators_ = 0;
  std::size_t line_in_ = 0, line_out_ = 0;  // where the current line begins in either stream
  bool line_has_brace_ = false;
  bool close_at_line_end_ = false;
  bool rest_swallowed_ = false;  // by a """ that is never closed
  Doc doc_;
};

void LayingOut::take(const Token& token) {
  switch (token.kind) {
    case comment:
      return;
    case newline:
      return take_newline();
    case doc:
      return take_doc(token);
    case left_paren:
    case left_bracket:
      return open_bracket(token);
    case right_paren:
    case right_bracket:
      return close_bracket(token);
    case left_brace:
      return open_brace(token);
    case right_brace:
      return close_brace(token);
    case end_of_file:
      return take_end(token);
    case bad_number:
    case bad_string:
    case bad_text:
    case bad_quoted:
    case block_comment:
    case other:
      return take_bad(token);
    case quoted:
      if (token.end - token.begin == 2) report(token, empty_name);
      break;
    case at_at:
      if (give_up_bracket()) return;
      break;
    case equal:
    case semicolon:
      if (!in_brackets() && !open_.empty() && opens_declaration(in_[line_in_].kind)) close_blocks_before_line();
      break;
    default:
      break;
  }
  if (in_brackets()) count_operator(token.kind);
  push(token);
}

void LayingOut::push(Token token) {
  const bool begins_line = last() == newline || last() == left_brace || last() == right_brace || last() == semicolon;
  if (!in_brackets() && begins_line) {
    line_in_ = at_;
    line_out_ = out_.tokens.size();
    line_has_brace_ = false;
  }
  if (!doc_.text.empty() || doc_.span.end != 0) out_.docs.emplace(token.begin, std::exchange(doc_, {}));
  out_.tokens.push_back(token);
}

void LayingOut::end_line() {
  const auto end = out_.tokens.empty() ? 0 : out_.tokens.back().end;
  if (last() != newline) out_.tokens.push_back({newline, end, end});
}

void LayingOut::take_newline() {
  if (in_brackets()) {
    if (!close_at_line_end_) {
      if (next_line_is_member()) give_up_bracket();
      return;
    }
    if (wants_more(last())) return;
    insert_closers();
  }
  if (!join_header_and_brace()) end_line();
}

// `id uuid` begins a field and nothing that may stand inside brackets, but for `created_at desc`.
bool LayingOut::next_line_is_member() const {
  const auto name_at = [&](std::size_t i) {
    return i < in_.size() && is_name(in_[i].kind) && !is_reserved(in_[i].kind) && in_[i].kind != label;
  };
  if (!name_at(at_ + 1) || !name_at(at_ + 2)) return false;
  const auto second = text(in_[at_ + 2]);
  return second != "asc" && second != "desc" && second != "nulls";
}

// A header's `{` may stand on the next line. Without one it is reported and the block begins here.
bool LayingOut::join_header_and_brace() {
  if (!open_.empty() || last() == newline || line_has_brace_) return false;
  const auto first = in_[line_in_].kind;
  if (first != enumeration && first != mixin && first != model && first != raw) return false;
  const auto next = std::find_if(in_.begin() + static_cast<std::ptrdiff_t>(at_), in_.end(), [](const Token& t) {
    return t.kind != newline && t.kind != comment && t.kind != doc;
  });
  if (next != in_.end() && next->kind == left_brace) return true;
  const auto end = out_.tokens.back().end;
  const Token brace{left_brace, end, end};
  // Without a name the parser complains about that.
  if (is_name(in_[line_in_ + 1].kind)) report(brace, missing_open_brace, header_name(line_in_));
  open_.push_back({left_brace, at_, out_.tokens.size(), line_in_, first == raw, true});
  push(brace);
  return false;
}

void LayingOut::take_doc(const Token& token) {
  if (give_up_bracket()) return;
  auto line = text(token).substr(3);
  if (line.starts_with(' ')) line.remove_prefix(1);
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  if (last() != newline && last() != left_brace) {
    out_.docs.emplace(token.begin, Doc{std::string(line), span(token)});
    return;
  }
  const bool first = doc_.span.end == 0;
  doc_.text += first ? std::string(line) : "\n" + std::string(line);
  doc_.span = first ? span(token) : join(doc_.span, span(token));
}

// What is wrong with it is said; then the parser gets what was meant.
void LayingOut::take_bad(Token token) {
  switch (token.kind) {
    case bad_number:
      report(token, bad_number_kind, std::string(text(token)));
      token.kind = number;
      break;
    case bad_string:
      report(token, unterminated_string, "'");
      token.kind = string;
      break;
    case bad_text: {
      const bool is_raw = text(token).starts_with("\"\"\"");
      // Only its beginning is shown: it runs to the end of the file.
      report(is_raw ? Token{bad_text, token.begin, token.begin + 3} : token, unterminated_string,
             is_raw ? "\"\"\"" : "\"");
      token.kind = is_raw ? raw_text : TokenKind::text;
      rest_swallowed_ = is_raw;
      break;
    }
    case bad_quoted:
      report(token, unterminated_name);
      token.kind = quoted;
      break;
    case block_comment:
      report(token, block_comment_kind);
      return;
    default: {
      auto* error = report(token, unexpected_character, describe_character(text(token)));
      if (error) error->help = help_for(text(token).front());
      if (!in_brackets()) skip_rest_of_line();
      return;
    }
  }
  push(token);
}

void LayingOut::skip_rest_of_line() {
  const auto ends = [](TokenKind k) { return k == newline || k == left_brace || k == right_brace || k == end_of_file; };
  while (!ends(in_[at_ + 1].kind)) ++at_;
}

void LayingOut::open_bracket(const Token& token) {
  if (brackets_ + cases_ >= max_nesting) {
    report(token, nested_too_deeply, max_nesting);
    out_.usable = false;
    return;
  }
  push(token);
  open_.push_back({token.kind, at_, out_.tokens.size() - 1, line_in_});
  ++brackets_;
}

void LayingOut::close_bracket(Token token) {
  if (!in_brackets()) {
    report(token, unopened_bracket, std::string(text(token)));
    return;
  }
  const auto opener = open_.back();
  if (const auto closer = closer_of(opener.kind); closer != token.kind) {
    if (auto* error = report(token, mismatched_bracket, std::string(text(in_[opener.in])), std::string(text(token))))
      error->labels.push_back({span(in_[opener.in]), "opened here"});
    token.kind = closer;
  }
  push(token);
  open_.pop_back();
  if (--brackets_ == 0) cases_ = operators_ = 0;
}

void LayingOut::count_operator(TokenKind kind) {
  if (kind == case_) ++cases_;
  if (kind == TokenKind::end && cases_ > 0) --cases_;
  if (is_operator(kind)) ++operators_;
  if (brackets_ + cases_ > max_nesting) {
    report(in_[at_], nested_too_deeply, max_nesting);
    out_.usable = false;
  }
  if (operators_ > max_operators) {
    report(in_[at_], expression_too_long, max_operators);
    out_.usable = false;
  }
}

// Called where no bracket can be open any more. The outermost open one is reported, and the stream is
// laid out again from there with the bracket closed at the end of its line; true when that happens.
bool LayingOut::give_up_bracket() {
  if (!in_brackets()) return false;
  if (close_at_line_end_) {
    insert_closers();
    return false;
  }
  const auto first = open_[open_.size() - brackets_];
  const auto& opener = in_[first.in];
  // A string without its closing quote takes the bracket with it.
  const auto line_end = source_.line_begin(opener.begin) + source_.line_at(opener.begin).size();
  const auto mistake = out_.mistakes.lower_bound(opener.begin);
  if (mistake == out_.mistakes.end() || *mistake > line_end)
    report(opener, unclosed_bracket, std::string(text(opener)));
  out_.tokens.resize(first.out);
  open_.resize(open_.size() - brackets_);
  brackets_ = cases_ = operators_ = 0;
  close_at_line_end_ = true;
  at_ = first.in - 1;
  return true;
}

void LayingOut::insert_closers() {
  for (; brackets_ > 0; --brackets_) {
    const auto end = out_.tokens.back().end;
    out_.tokens.push_back({closer_of(open_.back().kind), end, end});
    open_.pop_back();
  }
  cases_ = operators_ = 0;
  close_at_line_end_ = false;
}

void LayingOut::open_brace(const Token& token) {
  if (give_up_bracket()) return;
  if (!open_.empty() && !open_.back().nests) {
    const auto& first = in_[line_in_];
    const bool new_line = first.begin != token.begin && last() != left_brace;
    const bool at_margin = first.begin == source_.line_begin(first.begin);
    if (!new_line || (!opens_declaration(first.kind) && !at_margin)) return skip_block();
    close_blocks_before_line();
  }
  const bool nests = open_.empty() ? in_[line_in_].kind == raw : open_.size() < 2;
  push(token);
  line_has_brace_ = true;
  open_.push_back({left_brace, at_, out_.tokens.size() - 1, line_in_, nests});
}

// Leaves the block out, with the line that leads to it.
void LayingOut::skip_block() {
  report(in_[at_], stray_block);
  out_.tokens.resize(line_out_);
  std::size_t depth = 0;
  for (; in_[at_].kind != end_of_file; ++at_) {
    if (in_[at_].kind == left_brace) ++depth;
    if (in_[at_].kind == right_brace && --depth == 0) return;
  }
  --at_;
}

// The current line begins a declaration, so the open blocks end before it.
void LayingOut::close_blocks_before_line() {
  const auto first = in_[line_in_];
  const auto& block = open_.front();
  if (!block.missing)
    if (auto* error = report(first, missing_close_brace, header_name(block.header)))
      error->labels.push_back({span(in_[block.in]), "its block begins here"});
  std::vector<Token> closers;
  for (std::size_t i = 0; i < open_.size(); ++i) {
    closers.push_back({right_brace, first.begin, first.begin});
    closers.push_back({newline, first.begin, first.begin});
  }
  out_.tokens.insert(out_.tokens.begin() + static_cast<std::ptrdiff_t>(line_out_), closers.begin(), closers.end());
  line_out_ += closers.size();
  open_.clear();
}

void LayingOut::close_brace(const Token& token) {
  if (give_up_bracket()) return;
  if (open_.empty()) {
    report(token, unopened_bracket, "}");
    return;
  }
  end_line();
  push(token);
  open_.pop_back();
}

void LayingOut::take_end(const Token& token) {
  if (give_up_bracket()) return;
  join_header_and_brace();
  end_line();
  const auto end = out_.tokens.empty() ? 0 : out_.tokens.back().end;
  if (!open_.empty() && !open_.front().missing && !rest_swallowed_)
    if (auto* error = report({end_of_file, end, end}, missing_close_brace, header_name(open_.front().header)))
      error->labels.push_back({span(in_[open_.front().in]), "its block begins here"});
  for (; !open_.empty(); open_.pop_back()) {
    out_.tokens.push_back({right_brace, end, end});
    out_.tokens.push_back({newline, end, end});
  }
  push(token);
}

// "model `Payment`", as far as the line says it.
std::string LayingOut::header_name(std::size_t header) const {
  const auto& first = in_[header];
  const auto& second = header + 1 < in_.size() ? in_[header + 1] : first;
  if (!opens_declaration(first.kind) || !is_name(second.kind)) return "the block";
  const auto quotes = second.kind == quoted ? "" : "`";
  return fmt::format("{} {}{}{}", text(first), quotes, text(second), quotes);
}

}  // namespace

Layout lay_out(const std::vector<Token>& tokens, const SourceText& source, std::uint32_t file, Diagnostics& sink) {
  return LayingOut(tokens, source, file, sink).run();
}

}  // namespace stratac
