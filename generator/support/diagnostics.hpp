#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "support/source.hpp"

namespace stratac {

enum class Severity : std::uint8_t { note, warning, error };

// A kind of complaint, declared once next to the code that raises it (as
// `static constexpr`). The format string fixes the arguments, so a call that
// forgets one does not compile. Codes are kebab-case and appear in the output;
// a test fails when a declared code is missing from the golden cases.
template <class... Args>
struct Kind {
  std::string_view code;
  Severity severity;
  fmt::format_string<const Args&...> text;
};

struct Label {
  Span span;
  std::string text;
};

struct Diagnostic {
  Severity severity;
  std::string_view code;
  std::string text;
  Span span;
  std::vector<Label> labels;  // related places, e.g. "first declared here"
  std::string help;           // what to do, one line; may be empty
};

class Diagnostics {
 public:
  template <class... Args>
  Diagnostic& report(Span at, const Kind<Args...>& kind, const std::type_identity_t<Args>&... args) {
    has_errors_ = has_errors_ || kind.severity == Severity::error;
    return all_.emplace_back(Diagnostic{kind.severity, kind.code, fmt::format(kind.text, args...), at, {}, {}});
  }

  void add(Diagnostic diagnostic) {
    has_errors_ = has_errors_ || diagnostic.severity == Severity::error;
    all_.push_back(std::move(diagnostic));
  }

  bool has_errors() const { return has_errors_; }
  const std::vector<Diagnostic>& all() const { return all_; }

 private:
  std::vector<Diagnostic> all_;
  bool has_errors_ = false;
};

// The diagnostics as a person reads them, ordered by file and place:
//
//   schemas/gateway.schema:12:9: error: field `amount` is declared twice [duplicate-field]
//      12 |   amount  text
//         |   ^^^^^^
//   schemas/gateway.schema:7:3: note: first declared here
//       7 |   amount  decimal(78, 0)
//         |   ------
//     help: …
std::string render(const Diagnostics& diagnostics, const Sources& sources, bool colour);

}  // namespace stratac
