#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/resolve/draft.hpp"

namespace stratac {

// The columns that a field's name stands for; a relation's column may also be named itself. Nothing for a
// mistake (said) or a broken field (said elsewhere).
std::optional<std::vector<std::size_t>> columns_named(Draft& draft, const ModelDraft& model, std::string_view name,
                                                      Span span);

// Their stored names.
std::vector<std::string> column_names(const ModelDraft& model, const std::vector<std::size_t>& columns);

// The type for messages, an enum by its name in the schema: `Size[]`.
std::string described(const Draft& draft, Type type);

// `also`: what else could have been meant.
void report_unknown_field(Draft& draft, const ModelDraft& model, const std::string& name, Span span,
                          std::vector<std::string_view> also = {});
void report_no_column(Draft& draft, const FieldDraft& field, Span span);

}  // namespace stratac
