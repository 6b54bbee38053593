#include <algorithm>
#include <vector>

#include "model/allowance.hpp"
#include "syntax/resolve/draft.hpp"

namespace stratac {
namespace {

constexpr Kind<std::string, std::string_view> unknown_allowance{"unknown-allowance", Severity::error,
                                                                "nothing is refused as `{}` on {}"};

std::string_view words_for(AllowedOn place) {
  static constexpr std::array<std::string_view, 3> words{"a model", "a field", "an enum"};
  return words[static_cast<std::size_t>(place)];
}

void report_unknown(Draft& draft, const ast::Expr& code, AllowedOn place) {
  auto& said = draft.reporter.report(code.span, unknown_allowance, code.text, words_for(place));
  std::vector<std::string_view> here;
  for (const auto& rule : allowable_rules) {
    if (rule.on == place) here.push_back(rule.code);
    else if (rule.code == code.text) said.help = fmt::format("it is allowed on {}", words_for(rule.on));
  }
  if (said.help.empty()) suggest(said, code.text, here);
}

// `key`: where findings have their place, as in the SourceMap.
void allow(Draft& draft, const Attributes& attributes, AllowedOn place, const std::string& key) {
  for (const auto* attribute : attributes.all(Attr::allow)) {
    const auto& code = attribute->args.front();
    const auto fits = [&](const AllowableRule& rule) { return rule.code == code.text && rule.on == place; };
    if (std::none_of(allowable_rules.begin(), allowable_rules.end(), fits)) {
      report_unknown(draft, code, place);
      continue;
    }
    for (auto what = attribute->args.begin() + 1; what != attribute->args.end(); ++what)
      draft.out.hints.allowed.push_back({code.text, key, what->text});
  }
}

}  // namespace

void resolve_allowances(Draft& draft) {
  for (const auto& type : draft.enums) allow(draft, type.attributes, AllowedOn::enumeration, type.type.name);
  for (const auto& model : draft.models) {
    allow(draft, model.attributes, AllowedOn::model, model.table.name);
    for (const auto& field : model.fields)
      for (const auto column : field.columns)
        allow(draft, field.attributes, AllowedOn::field, model.table.name + "." + model.table.columns[column].name);
  }
}

}  // namespace stratac
