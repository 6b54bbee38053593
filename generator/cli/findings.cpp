#include "cli/findings.hpp"

#include <array>

#include "pipeline/findings.hpp"

namespace stratac::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> severities{"note", "warning", "error"};

Json json_of(const Finding& finding, const Loaded& loaded) {
  const auto place = place_of(finding, loaded.resolution.places);
  const auto& source = loaded.sources[place.file];
  Json out{{"code", finding.rule->code},
           {"severity", severities[static_cast<std::size_t>(finding.rule->severity)]},
           {"text", finding.text},
           {"help", finding.help}};
  if (!finding.change.empty()) out["change"] = finding.change;
  out["file"] = source.path();
  if (place != whole_file(place.file)) out["line"] = source.locate(place.begin).line;
  return out;
}

}  // namespace

Json findings_json(const Findings& findings, const Loaded& loaded) {
  auto out = Json::array();
  for (const auto& finding : findings) out.push_back(json_of(finding, loaded));
  return out;
}

}  // namespace stratac::cli
