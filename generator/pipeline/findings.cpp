#include "pipeline/findings.hpp"

#include <fmt/format.h>

namespace stratac {

Span place_of(const Finding& finding, const SourceMap& places) {
  for (const auto& key : finding.places)
    if (const auto found = places.find(key); found != places.end()) return found->second;
  return whole_file();
}

Diagnostics diagnostics_of(const Findings& findings, const SourceMap& places) {
  Diagnostics out;
  for (const auto& finding : findings)
    out.add({finding.rule->severity, finding.rule->code, finding.text, place_of(finding, places), {}, finding.help});
  return out;
}

}  // namespace stratac
