#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "support/diagnostics.hpp"
#include "support/naming.hpp"

namespace stratac {

// Passes complaints on, each once: a mistake in a mixin or a named type is met again in every model
// that uses it.
class Reporter {
 public:
  explicit Reporter(Diagnostics& sink) : sink_(&sink) {
    for (const auto& each : sink.all()) broken_.emplace(each.span.file, each.span.begin);
  }

  // Whether the parser complained of something in there: what is left of it means little.
  bool is_broken(Span span) const {
    const auto first = broken_.lower_bound({span.file, span.begin});
    return first != broken_.end() && first->first == span.file && first->second <= span.end;
  }

  template <class... Args>
  Diagnostic& report(Span at, const Kind<Args...>& kind, const std::type_identity_t<Args>&... args) {
    if (seen_.emplace(kind.code, at.file, at.begin).second) return sink_->report(at, kind, args...);
    repeated_ = {};
    return repeated_;
  }

 private:
  Diagnostics* sink_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> broken_;  // file, offset
  std::set<std::tuple<std::string_view, std::uint32_t, std::uint32_t>> seen_;
  Diagnostic repeated_{};  // where labels of a complaint go that was made before
};

inline void also_at(Diagnostic& diagnostic, Span span, std::string text) {
  diagnostic.labels.push_back({span, std::move(text)});
}

// `did you mean …?` where one of `candidates` is close.
inline void suggest(Diagnostic& diagnostic, std::string_view name, const std::vector<std::string_view>& candidates,
                    std::string_view sign = "") {
  if (const auto close = nearest(name, candidates)) diagnostic.help = fmt::format("did you mean `{}{}`?", sign, *close);
}

}  // namespace stratac
