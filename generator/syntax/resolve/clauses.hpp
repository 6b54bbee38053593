#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "syntax/resolve/draft.hpp"

namespace stratac {

enum class ClauseKind : std::uint8_t { key, unique, index, check, reference, search };

// The options of a clause by their words.
using Options = std::map<std::string_view, const ast::Option*>;

// One clause with what every kind of it needs.
struct ClauseAt {
  Draft& draft;
  ModelDraft& model;
  const ast::Clause& clause;
  Options options;
  Attributes attributes;
};

// The name it is given, if any, and its place.
Unnamed unnamed(const ClauseAt& at);

// `@@index(…)`, in indexes.cpp.
void resolve_index(const ClauseAt& at);
IndexPart column_part(const Column& column, bool descending);

// `@@search(a, b) language "english"`, in searches.cpp.
void resolve_search(const ClauseAt& at, const std::vector<std::size_t>& columns);

// `@@reference(a, b) to Model(x, y)` over `columns` of `model`; in relations.cpp with the fields that refer.
void resolve_reference(Draft& draft, ModelDraft& model, const ast::Clause& clause,
                       const std::vector<std::size_t>& columns, const Options& options, const Attributes& attributes,
                       Unnamed made);

}  // namespace stratac
