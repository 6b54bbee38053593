#include "syntax/resolve/lookup.hpp"

#include <algorithm>

namespace stratac {
namespace {

constexpr Kind<std::string, std::string> unknown_field{"unknown-field", Severity::error,
                                                       "model `{}` has no field `{}`"};
constexpr Kind<std::string, std::string> no_column{
    "no-column", Severity::error, "`{}` has no column on this model: it is the other side of a field of `{}`"};

}  // namespace

void report_unknown_field(Draft& draft, const ModelDraft& model, const std::string& name, Span span,
                          std::vector<std::string_view> also) {
  for (const auto& field : model.fields) also.push_back(field.ast->name.text);
  suggest(draft.reporter.report(span, unknown_field, model.ast->name.text, name), name, also);
}

void report_no_column(Draft& draft, const FieldDraft& field, Span span) {
  draft.reporter.report(span, no_column, field.ast->name.text, field.target->ast->name.text);
}

std::optional<std::vector<std::size_t>> columns_named(Draft& draft, const ModelDraft& model, std::string_view name,
                                                      Span span) {
  const auto* field = model.field(name);
  if (field == nullptr) {
    const auto& columns = model.table.columns;
    const auto found = std::find_if(columns.begin(), columns.end(), [&](auto& each) { return each.name == name; });
    if (found != columns.end()) return std::vector{static_cast<std::size_t>(found - columns.begin())};
    report_unknown_field(draft, model, std::string(name), span);
    return std::nullopt;
  }
  if (field->broken()) return std::nullopt;
  if (field->stored()) return field->columns;
  report_no_column(draft, *field, span);
  return std::nullopt;
}

std::string described(const Draft& draft, Type type) {
  if (const auto found = draft.enum_stored.find(type.enumeration); found != draft.enum_stored.end())
    type.enumeration = found->second->ast->name.text;
  return to_string(type);
}

std::vector<std::string> column_names(const ModelDraft& model, const std::vector<std::size_t>& columns) {
  std::vector<std::string> out;
  out.reserve(columns.size());
  for (const auto each : columns) out.push_back(model.table.columns[each].name);
  return out;
}

}  // namespace stratac
