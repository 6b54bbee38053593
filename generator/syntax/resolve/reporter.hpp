#pragma once

#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/diagnostics.hpp"
#include "support/naming.hpp"

namespace stratac {

// Passes complaints on, each once: a mistake in a mixin or a named type is met again in every model
// that uses it.
class Reporter {
 public:
  explicit Reporter(Diagnostics& sink) : sink_(&sink) {}

  template <class... Args>
  Diagnostic& report(Span at, const Kind<Args...>& kind, const std::type_identity_t<Args>&... args) {
    if (seen_.emplace(kind.code, at.file, at.begin).second) return sink_->report(at, kind, args...);
    repeated_ = {};
    return repeated_;
  }

 private:
  Diagnostics* sink_;
  std::set<std::tuple<std::string_view, std::uint32_t, std::uint32_t>> seen_;
  Diagnostic repeated_{};  // where labels of a complaint go that was made before
};

inline void also_at(Diagnostic& diagnostic, Span span, std::string text) {
  diagnostic.labels.push_back({span, std::move(text)});
}

// `did you mean …?` where one of `candidates` is close.
inline void suggest(Diagnostic& diagnostic, std::string_view name, const std::vector<std::string_view>& candidates) {
  if (const auto close = nearest(name, candidates)) diagnostic.help = "did you mean `" + std::string(*close) + "`?";
}

}  // namespace stratac
