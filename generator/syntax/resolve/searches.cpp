#include <algorithm>
#include <array>

#include "syntax/resolve/clauses.hpp"
#include "syntax/resolve/lookup.hpp"

namespace stratac {
namespace {

constexpr Kind<> second_search{"second-search", Severity::error, "a model has one `@@search`: list all fields in it"};
constexpr Kind<> search_without_key{"search-without-key", Severity::error,
                                    "`@@search` needs a key, by which what is found is known"};
constexpr Kind<std::string, std::string> search_type{"search-type", Severity::error,
                                                     "`{}` is {} and has no words: `@@search` takes text fields"};
constexpr Kind<std::string> unknown_language{"unknown-language", Severity::error,
                                             "no language `{}` is known: write `simple`, or no `language`, for words as "
                                             "they stand"};

// PostgreSQL 15's own configurations.
constexpr std::array<std::string_view, 29> languages{
    "arabic", "armenian", "basque", "catalan", "danish", "dutch", "english", "finnish", "french", "german", "greek",
    "hindi", "hungarian", "indonesian", "irish", "italian", "lithuanian", "nepali", "norwegian", "portuguese",
    "romanian", "russian", "serbian", "simple", "spanish", "swedish", "tamil", "turkish", "yiddish"};

bool is_text(const ClauseAt& at, const Column& column) {
  if (column.type.scalar == Scalar::text && !column.type.array) return true;
  at.draft.reporter.report(at.clause.span, search_type, column.name, described(at.draft, column.type));
  return false;
}

// Nothing when it is unknown, which is said.
std::optional<std::string> language_of(const ClauseAt& at) {
  const auto option = at.options.find("language");
  if (option == at.options.end()) return "";
  const auto& [name, span] = std::pair(option->second->expr->text, option->second->expr->span);
  if (std::find(languages.begin(), languages.end(), name) != languages.end()) return name;
  suggest(at.draft.reporter.report(span, unknown_language, name), name, {languages.begin(), languages.end()});
  return std::nullopt;
}

bool is_first(const ClauseAt& at) {
  for (const auto& made : at.model.unnamed)
    if (made.kind == Unnamed::Kind::search) {
      also_at(at.draft.reporter.report(at.clause.span, second_search), made.span, "the first is here");
      return false;
    }
  return true;
}

}  // namespace

void resolve_search(const ClauseAt& at, const std::vector<std::size_t>& columns) {
  auto& model = at.model;
  bool good = is_first(at);
  for (const auto each : columns) good = is_text(at, model.table.columns[each]) && good;
  if (model.key_fields.empty() && !model.key_is_broken) {
    at.draft.reporter.report(at.clause.span, search_without_key);
    good = false;
  }
  const auto language = language_of(at);
  if (!good || !language) return;
  auto made = unnamed(at);
  made.kind = Unnamed::Kind::search;
  made.index = model.table.indexes.size();
  made.columns = column_names(model, columns);
  Index search;
  for (const auto each : columns) search.parts.push_back(column_part(model.table.columns[each], false));
  search.search = *language;
  model.table.indexes.push_back(std::move(search));
  model.unnamed.push_back(std::move(made));
}

}  // namespace stratac
