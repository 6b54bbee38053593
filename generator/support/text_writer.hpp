#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace stratac {

// Builds source text out of templates that look like the text they produce.
//
// A template keeps its own line breaks: one template line yields one output
// line, except that a `$name$` alone on its line expands to every line of its
// value at the placeholder's indentation, and to no line at all when empty.
// Golden diffs stay readable because of this rule, so do not "tidy" it away.
class TextWriter {
 public:
  using Var = std::pair<std::string_view, std::string_view>;

  void emit(std::initializer_list<Var> vars, std::string_view text);
  void emit(std::string_view text) { emit({}, text); }

  std::string take() && { return std::move(out_); }
  const std::string& text() const { return out_; }

 private:
  std::string out_;
};

}  // namespace stratac
