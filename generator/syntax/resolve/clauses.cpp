#include <algorithm>
#include <array>
#include <set>

#include "syntax/resolve/clauses.hpp"
#include "syntax/resolve/expressions.hpp"
#include "syntax/resolve/lookup.hpp"

namespace stratac {
namespace {

using AstKind = ast::Expr::Kind;

constexpr Kind<std::string> unknown_clause{"unknown-clause", Severity::error, "there is no clause `@@{}`"};
constexpr Kind<std::string, std::string> misplaced_option{"misplaced-option", Severity::error,
                                                          "`@@{}` has no option `{}`"};
constexpr Kind<std::string> repeated_option{"repeated-option", Severity::error, "`{}` is given twice"};
constexpr Kind<std::string> field_expected{"field-expected", Severity::error, "`@@{}` takes fields, without order"};
constexpr Kind<> one_condition{"one-condition", Severity::error, "`@@check` takes one condition"};
constexpr Kind<std::string> repeated_column{"repeated-column", Severity::error, "column `{}` is listed twice"};
constexpr Kind<std::string> optional_key{"optional-key", Severity::error,
                                         "`{}` is optional and cannot be part of a key"};
constexpr Kind<std::string> generated_key{"generated-key", Severity::error,
                                          "`{}` is generated and cannot be part of a key: SQLite refuses it"};
constexpr Kind<std::string, std::string> key_type{
    "key-type", Severity::error,
    "`{}` cannot be part of a key or `@@unique`: {} values are equal in different ways on "
    "PostgreSQL and SQLite"};

struct ClauseInfo {
  std::string_view name;
  ClauseKind kind;
};
constexpr std::array<ClauseInfo, 6> clause_table{{
    {"key", ClauseKind::key},
    {"unique", ClauseKind::unique},
    {"index", ClauseKind::index},
    {"check", ClauseKind::check},
    {"reference", ClauseKind::reference},
    {"search", ClauseKind::search},
}};

constexpr std::uint8_t bit(ClauseKind kind) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

// Which clauses have which options; the parser has seen to what follows the words.
struct OptionInfo {
  std::string_view name;
  std::uint8_t clauses;
};
constexpr std::uint8_t any_clause = 0xFF;
constexpr std::array<OptionInfo, 6> option_table{{
    {"name", any_clause},
    {"where", bit(ClauseKind::index) | bit(ClauseKind::unique)},
    {"using", bit(ClauseKind::index)},
    {"include", bit(ClauseKind::index)},
    {"to", bit(ClauseKind::reference)},
    {"language", bit(ClauseKind::search)},
}};

Options checked_options(Draft& draft, const ast::Clause& clause, ClauseKind kind) {
  Options out;
  for (const auto& option : clause.options) {
    const auto& word = option.word.text;
    const auto row =
        std::find_if(option_table.begin(), option_table.end(), [&](auto& each) { return each.name == word; });
    if (row == option_table.end() || (row->clauses & bit(kind)) == 0) {
      draft.reporter.report(option.span, misplaced_option, clause.kind.text, word);
    } else if (!out.emplace(row->name, &option).second) {
      draft.reporter.report(option.span, repeated_option, word);
    }
  }
  return out;
}

std::optional<std::vector<std::size_t>> columns_of_parts(const ClauseAt& at) {
  std::vector<std::size_t> out;
  bool good = true;
  for (const auto& part : at.clause.parts) {
    if (part.expr.kind != AstKind::name || part.order || part.nulls) {
      if (part.expr.kind != AstKind::error) at.draft.reporter.report(part.span, field_expected, at.clause.kind.text);
      good = false;
      continue;
    }
    const auto columns = columns_named(at.draft, at.model, part.expr.text, part.expr.span);
    good = good && columns.has_value();
    if (columns) out.insert(out.end(), columns->begin(), columns->end());
  }
  return good ? std::optional(std::move(out)) : std::nullopt;
}

bool are_different(Draft& draft, const ModelDraft& model, const std::vector<std::size_t>& columns, Span span) {
  std::set<std::size_t> seen;
  for (const auto each : columns)
    if (!seen.insert(each).second) {
      draft.reporter.report(span, repeated_column, model.table.columns[each].name);
      return false;
    }
  return true;
}

// Equality must mean the same on both databases.
bool can_be_key(Draft& draft, const ModelDraft& model, const std::vector<std::size_t>& columns, Span span) {
  for (const auto each : columns) {
    const auto& column = model.table.columns[each];
    if (!column.type.array && column.type.scalar != Scalar::json) continue;
    draft.reporter.report(span, key_type, column.name, to_string(column.type));
    return false;
  }
  return are_different(draft, model, columns, span);
}

void add_key(Draft& draft, ModelDraft& model, const std::vector<std::size_t>& columns, Unnamed made) {
  if (model.table.key || !can_be_key(draft, model, columns, made.span)) return;
  for (const auto each : columns) {
    const auto& column = model.table.columns[each];
    if (column.nullable) draft.reporter.report(made.span, optional_key, column.name);
    if (model.generated.count(column.name) != 0) draft.reporter.report(made.span, generated_key, column.name);
  }
  made.kind = Unnamed::Kind::key;
  model.table.key = Key{"", column_names(model, columns)};
  model.unnamed.push_back(std::move(made));
}

// Unique among the rows that fulfil the condition: an index on both databases, since no constraint has one.
void add_unique_among(ModelDraft& model, const std::vector<std::size_t>& columns, Expr condition, Unnamed made) {
  made.kind = Unnamed::Kind::index;
  made.index = model.table.indexes.size();
  made.columns = column_names(model, columns);
  Index index;
  for (const auto each : columns) index.parts.push_back(column_part(model.table.columns[each], false));
  index.where = std::move(condition);
  index.unique = true;
  model.table.indexes.push_back(std::move(index));
  model.unnamed.push_back(std::move(made));
}

void add_unique(Draft& draft, ModelDraft& model, const std::vector<std::size_t>& columns, Unnamed made) {
  if (!can_be_key(draft, model, columns, made.span)) return;
  // Deleted rows are still there, and their values are free again.
  if (auto alive = alive_condition(model.api)) return add_unique_among(model, columns, std::move(*alive), std::move(made));
  made.kind = Unnamed::Kind::unique;
  made.index = model.table.uniques.size();
  made.columns = column_names(model, columns);
  model.table.uniques.push_back({"", made.columns});
  model.unnamed.push_back(std::move(made));
}

void add_field_index(ModelDraft& model, const std::vector<std::size_t>& columns, Unnamed made) {
  made.kind = Unnamed::Kind::index;
  made.index = model.table.indexes.size();
  made.columns = column_names(model, columns);
  Index index;
  for (const auto each : columns) index.parts.push_back(column_part(model.table.columns[each], false));
  model.table.indexes.push_back(std::move(index));
  model.unnamed.push_back(std::move(made));
}

void resolve_field_clauses(Draft& draft, ModelDraft& model, const FieldDraft& field) {
  const auto made = [](const ast::Attribute& attribute) {
    Unnamed out{};
    out.span = attribute.span;
    return out;
  };
  if (const auto* id = field.attributes.find(Attr::id)) add_key(draft, model, field.columns, made(*id));
  if (const auto* unique = field.attributes.find(Attr::unique)) add_unique(draft, model, field.columns, made(*unique));
  if (const auto* index = field.attributes.find(Attr::index)) add_field_index(model, field.columns, made(*index));
}

void resolve_key(const ClauseAt& at) {
  if (const auto columns = columns_of_parts(at)) add_key(at.draft, at.model, *columns, unnamed(at));
}

void resolve_unique(const ClauseAt& at) {
  const auto columns = columns_of_parts(at);
  const auto where = at.options.find("where");
  if (!columns) return;
  if (where == at.options.end()) return add_unique(at.draft, at.model, *columns, unnamed(at));
  auto condition = boolean_expr(*where->second->expr, {at.draft, at.model, in_index});
  if (condition && can_be_key(at.draft, at.model, *columns, at.clause.span))
    add_unique_among(at.model, *columns, std::move(*condition), unnamed(at));
}

void resolve_check(const ClauseAt& at) {
  if (at.clause.parts.size() != 1 || at.clause.parts[0].order || at.clause.parts[0].nulls) {
    at.draft.reporter.report(at.clause.span, one_condition);
    return;
  }
  auto condition = boolean_expr(at.clause.parts[0].expr, {at.draft, at.model, in_check});
  if (!condition) return;
  auto made = unnamed(at);
  made.kind = Unnamed::Kind::check;
  made.index = at.model.table.checks.size();
  at.model.unnamed.push_back(std::move(made));
  at.model.table.checks.push_back({"", std::move(*condition)});
}

const ClauseInfo* checked_kind(Draft& draft, const ast::Clause& clause) {
  const auto row = std::find_if(clause_table.begin(), clause_table.end(),
                                [&](const ClauseInfo& each) { return each.name == clause.kind.text; });
  if (row == clause_table.end()) {
    std::vector<std::string_view> known;
    for (const auto& each : clause_table) known.push_back(each.name);
    suggest(draft.reporter.report(clause.kind.span, unknown_clause, clause.kind.text), clause.kind.text, known, "@@");
    return nullptr;
  }
  return &*row;
}

void resolve_clause(Draft& draft, ModelDraft& model, const ast::Clause& clause) {
  if (draft.reporter.is_broken(clause.span)) return;
  const auto* row = checked_kind(draft, clause);
  if (row == nullptr) return;
  const auto place = row->kind == ClauseKind::reference ? on_reference : on_clause;
  const ClauseAt at{draft, model, clause, checked_options(draft, clause, row->kind),
                    checked_attributes(clause.attributes, place, draft.reporter)};
  switch (row->kind) {
    case ClauseKind::key:
      return resolve_key(at);
    case ClauseKind::unique:
      return resolve_unique(at);
    case ClauseKind::index:
      return resolve_index(at);
    case ClauseKind::check:
      return resolve_check(at);
    case ClauseKind::reference:
      if (const auto columns = columns_of_parts(at))
        resolve_reference(draft, model, clause, *columns, at.options, at.attributes, unnamed(at));
      return;
    case ClauseKind::search:
      if (const auto columns = columns_of_parts(at); columns && are_different(draft, model, *columns, clause.span))
        resolve_search(at, *columns);
      return;
  }
}

}  // namespace

Unnamed unnamed(const ClauseAt& at) {
  Unnamed out{};
  out.span = at.clause.span;
  out.was = at.attributes.find(Attr::was);
  if (const auto name = at.options.find("name"); name != at.options.end()) {
    out.name = name->second->name->text;
    out.span = name->second->name->span;
  }
  return out;
}

void resolve_clauses(Draft& draft) {
  for (auto& model : draft.models) {
    for (const auto& field : model.fields)
      if (field.stored() && !field.broken()) resolve_field_clauses(draft, model, field);
    for (const auto* clause : model.clauses)
      if (clause->kind.text != "reference") resolve_clause(draft, model, *clause);
  }
  // When all keys and uniques that they may refer to are known.
  for (auto& model : draft.models)
    for (const auto* clause : model.clauses)
      if (clause->kind.text == "reference") resolve_clause(draft, model, *clause);
}

}  // namespace stratac
