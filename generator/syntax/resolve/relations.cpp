#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "syntax/resolve/clauses.hpp"
#include "syntax/resolve/lookup.hpp"

namespace stratac {
namespace {

using Shape = FieldDraft::Shape;

constexpr Kind<std::string> unknown_action{"unknown-action", Severity::error, "there is no action `{}`"};
constexpr Kind<std::string> set_null_on_required{"set-null-on-required", Severity::error,
                                                 "`set_null` needs a column that can be null, and `{}` cannot"};
constexpr Kind<std::string> set_default_without_default{"set-default-without-default", Severity::error,
                                                        "`set_default` needs a default, and `{}` has none"};
constexpr Kind<> reference_without_target{"reference-without-target", Severity::error,
                                          "`@@reference` needs `to` and the model it refers to"};
constexpr Kind<std::string> unknown_model{"unknown-model", Severity::error, "there is no model `{}`"};
constexpr Kind<std::size_t, std::size_t> reference_count{
    "reference-count", Severity::error, "the reference has {} columns on this side and {} behind `to`"};
constexpr Kind<std::string, std::string, std::string, std::string> reference_type{
    "reference-type", Severity::error, "`{}` is of type {} and cannot refer to `{}` of type {}"};
constexpr Kind<std::string, std::string> reference_not_unique{"reference-not-unique", Severity::error,
                                                              "`{}` has no key and no `@@unique` over exactly ({})"};
constexpr Kind<std::string, std::string> missing_inverse{
    "missing-inverse", Severity::error, "`{}` has no field of type `{}` that this could be the other side of"};
constexpr Kind<std::string, std::string> ambiguous_inverse{
    "ambiguous-inverse", Severity::error, "several fields of `{}` refer to `{}`: say which one with `@by(field)`"};
constexpr Kind<std::string, std::string, std::string> wrong_inverse{"wrong-inverse", Severity::error,
                                                                    "`{}.{}` is no relation to `{}`"};
constexpr Kind<std::string, std::string> back_side_of_many{
    "back-side-of-many", Severity::error,
    "many rows of `{}` can have the same `{}`: make that field `@unique`, or this one a list, `[]`"};

constexpr std::array<std::string_view, 5> action_names{"no_action", "restrict", "cascade", "set_null", "set_default"};

Action action_of(Draft& draft, const ModelDraft& model, const std::vector<std::size_t>& columns,
                 const ast::Attribute* attribute) {
  if (attribute == nullptr) return Action::no_action;
  const auto& word = argument(*attribute);
  const auto found = std::find(action_names.begin(), action_names.end(), word.text);
  if (found == action_names.end()) {
    suggest(draft.reporter.report(word.span, unknown_action, word.text), word.text,
            {action_names.begin(), action_names.end()});
    return Action::no_action;
  }
  const auto action = static_cast<Action>(found - action_names.begin());
  for (const auto each : columns) {
    const auto& column = model.table.columns[each];
    if (action == Action::set_null && !column.nullable)
      draft.reporter.report(word.span, set_null_on_required, column.name);
    if (action == Action::set_default && !column.default_value)
      draft.reporter.report(word.span, set_default_without_default, column.name);
  }
  return action;
}

void add_reference(Draft& draft, ModelDraft& model, const std::vector<std::size_t>& columns, const std::string& table,
                   std::vector<std::string> referenced, const Attributes& attributes, Unnamed made) {
  Reference out;
  out.columns = column_names(model, columns);
  out.table = table;
  out.referenced = std::move(referenced);
  out.on_delete = action_of(draft, model, columns, attributes.find(Attr::on_delete));
  out.on_update = action_of(draft, model, columns, attributes.find(Attr::on_update));
  out.deferrable = attributes.has(Attr::deferrable);
  made.kind = Unnamed::Kind::reference;
  made.index = model.table.references.size();
  made.columns = out.columns;
  model.unnamed.push_back(std::move(made));
  model.table.references.push_back(std::move(out));
}

std::vector<std::size_t> key_columns(const ModelDraft& model) {
  std::vector<std::size_t> out;
  for (const auto each : model.key_fields)
    out.insert(out.end(), model.fields[each].columns.begin(), model.fields[each].columns.end());
  return out;
}

RelationApi relation_api(const FieldDraft& field, RelationApi::Kind kind) {
  RelationApi out;
  out.kind = kind;
  out.name = field.ast->name.text;
  out.doc = field.ast->doc;
  out.model = field.target->ast->name.text;
  out.optional = field.ast->type.optional;
  return out;
}

void resolve_one(Draft& draft, ModelDraft& model, FieldDraft& field) {
  auto referenced = column_names(*field.target, key_columns(*field.target));
  auto api = relation_api(field, RelationApi::Kind::one);
  api.columns = column_names(model, field.columns);
  api.referenced = referenced;
  model.api.relations.push_back(std::move(api));
  Unnamed made{};
  made.span = field.ast->span;
  add_reference(draft, model, field.columns, field.target->table.name, std::move(referenced), field.attributes,
                std::move(made));
}

// The field of the other model that refers here.
const FieldDraft* inverse_of(Draft& draft, const ModelDraft& model, const FieldDraft& field) {
  const auto& target = *field.target;
  const auto refers_here = [&](const FieldDraft& each) {
    return each.shape == Shape::relation && each.target == &model;
  };
  if (const auto* by = field.attributes.find(Attr::by)) {
    const auto& word = argument(*by);
    const auto* found = target.field(word.text);
    if (found == nullptr)
      report_unknown_field(draft, target, word.text, word.span);
    else if (!refers_here(*found) && found->shape != Shape::broken)
      also_at(draft.reporter.report(word.span, wrong_inverse, target.ast->name.text, word.text, model.ast->name.text),
              found->ast->name.span, "declared here");
    return found != nullptr && refers_here(*found) ? found : nullptr;
  }
  const auto first = std::find_if(target.fields.begin(), target.fields.end(), refers_here);
  if (first == target.fields.end()) {
    const auto is_broken = [](const FieldDraft& each) { return each.shape == Shape::broken; };
    if (std::none_of(target.fields.begin(), target.fields.end(), is_broken))
      draft.reporter.report(field.ast->span, missing_inverse, target.ast->name.text, model.ast->name.text);
    return nullptr;
  }
  const auto second = std::find_if(first + 1, target.fields.end(), refers_here);
  if (second == target.fields.end()) return &*first;
  auto& said = draft.reporter.report(field.ast->span, ambiguous_inverse, target.ast->name.text, model.ast->name.text);
  also_at(said, first->ast->name.span, "this one does");
  also_at(said, second->ast->name.span, "and this one");
  return nullptr;
}

bool same_set(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

bool is_unique(const Table& table, const std::vector<std::string>& columns) {
  const auto over_them = [&](const Unique& unique) { return same_set(unique.columns, columns); };
  return (table.key && same_set(table.key->columns, columns)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(), over_them);
}

void resolve_back_side(Draft& draft, ModelDraft& model, const FieldDraft& field) {
  if (draft.reporter.is_broken(field.ast->span)) return;
  const auto* inverse = inverse_of(draft, model, field);
  if (inverse == nullptr || inverse->broken()) return;
  const bool one = field.shape == Shape::one_back;
  const auto& target = *field.target;
  auto api = relation_api(field, one ? RelationApi::Kind::one_back : RelationApi::Kind::many);
  api.columns = column_names(model, key_columns(model));
  api.referenced = column_names(target, inverse->columns);
  if (one && !is_unique(target.table, api.referenced))
    also_at(draft.reporter.report(field.ast->span, back_side_of_many, target.ast->name.text, inverse->ast->name.text),
            inverse->ast->name.span, "declared here");
  model.api.relations.push_back(std::move(api));
}

// The columns of `to Model(x, y)`.
std::optional<std::vector<std::size_t>> target_columns(Draft& draft, const ModelDraft& target,
                                                       const ast::Option& option) {
  std::vector<std::size_t> out;
  for (const auto& name : option.names) {
    const auto columns = columns_named(draft, target, name.text, name.span);
    if (!columns) return std::nullopt;
    out.insert(out.end(), columns->begin(), columns->end());
  }
  return out;
}

bool can_refer(const Type& from, const Type& to) {
  auto a = from, b = to;
  a.length = b.length = 0;
  return a == b;
}

bool types_agree(Draft& draft, const ModelDraft& model, const std::vector<std::size_t>& columns,
                 const ModelDraft& target, const std::vector<std::size_t>& referenced, Span span) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto& from = model.table.columns[columns[i]];
    const auto& to = target.table.columns[referenced[i]];
    if (can_refer(from.type, to.type)) continue;
    draft.reporter.report(span, reference_type, from.name, described(draft, from.type),
                          target.ast->name.text + "." + to.name, described(draft, to.type));
    return false;
  }
  return true;
}

}  // namespace

void resolve_reference(Draft& draft, ModelDraft& model, const ast::Clause& clause,
                       const std::vector<std::size_t>& columns, const Options& options, const Attributes& attributes,
                       Unnamed made) {
  const auto to = options.find("to");
  if (to == options.end()) {
    draft.reporter.report(clause.span, reference_without_target);
    return;
  }
  const auto& name = *to->second->name;
  const auto found = draft.model_of.find(name.text);
  if (found == draft.model_of.end()) {
    std::vector<std::string_view> known;
    for (const auto& each : draft.models) known.push_back(each.ast->name.text);
    suggest(draft.reporter.report(name.span, unknown_model, name.text), name.text, known);
    return;
  }
  const auto& target = *found->second;
  const auto referenced = target_columns(draft, target, *to->second);
  if (!referenced) return;
  if (referenced->size() != columns.size()) {
    draft.reporter.report(clause.span, reference_count, columns.size(), referenced->size());
    return;
  }
  if (!types_agree(draft, model, columns, target, *referenced, clause.span)) return;
  auto names = column_names(target, *referenced);
  if (!is_unique(target.table, names)) {
    draft.reporter.report(to->second->span, reference_not_unique, name.text, fmt::format("{}", fmt::join(names, ", ")));
    return;
  }
  add_reference(draft, model, columns, target.table.name, std::move(names), attributes, std::move(made));
}

void resolve_relations(Draft& draft) {
  for (auto& model : draft.models)
    for (auto& field : model.fields) {
      if (field.shape == Shape::relation && !field.broken()) resolve_one(draft, model, field);
      if (field.shape == Shape::many || field.shape == Shape::one_back) resolve_back_side(draft, model, field);
    }
}

}  // namespace stratac
