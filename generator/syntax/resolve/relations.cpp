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

constexpr Kind<std::string> through_for_one{"through-for-one", Severity::error,
                                            "what is found through another model is a list: `{}[]`"};
constexpr Kind<std::string, std::string> ambiguous_through{
    "ambiguous-through", Severity::error, "several fields of `{}` refer to `{}`, and only one may lead there"};

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

bool refers(const FieldDraft& field, const ModelDraft& model) {
  return field.shape == Shape::relation && field.target == &model;
}

// The field of `from` that `@by` names.
const FieldDraft* named_inverse(Draft& draft, const ModelDraft& from, const ModelDraft& model, const ast::Expr& word) {
  const auto* found = from.field(word.text);
  if (found == nullptr)
    report_unknown_field(draft, from, word.text, word.span);
  else if (!refers(*found, model) && found->shape != Shape::broken)
    also_at(draft.reporter.report(word.span, wrong_inverse, from.ast->name.text, word.text, model.ast->name.text),
            found->ast->name.span, "declared here");
  return found != nullptr && refers(*found, model) ? found : nullptr;
}

// The only field of `from` that refers to `model`, other than `except`.
const FieldDraft* only_inverse(Draft& draft, const ModelDraft& from, const ModelDraft& model, const FieldDraft& field,
                               const FieldDraft* except, const Kind<std::string, std::string>& ambiguous) {
  const auto refers_here = [&](const FieldDraft& each) { return refers(each, model) && &each != except; };
  const auto first = std::find_if(from.fields.begin(), from.fields.end(), refers_here);
  if (first == from.fields.end()) {
    const auto is_broken = [](const FieldDraft& each) { return each.shape == Shape::broken; };
    if (std::none_of(from.fields.begin(), from.fields.end(), is_broken))
      draft.reporter.report(field.ast->span, missing_inverse, from.ast->name.text, model.ast->name.text);
    return nullptr;
  }
  const auto second = std::find_if(first + 1, from.fields.end(), refers_here);
  if (second == from.fields.end()) return &*first;
  auto& said = draft.reporter.report(field.ast->span, ambiguous, from.ast->name.text, model.ast->name.text);
  also_at(said, first->ast->name.span, "this one does");
  also_at(said, second->ast->name.span, "and this one");
  return nullptr;
}

// The field of `from` that `field`, of `model`, is the other side of.
const FieldDraft* inverse_of(Draft& draft, const ModelDraft& from, const ModelDraft& model, const FieldDraft& field) {
  if (const auto* by = field.attributes.find(Attr::by)) return named_inverse(draft, from, model, argument(*by));
  return only_inverse(draft, from, model, field, nullptr, ambiguous_inverse);
}

bool same_set(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

// Also unique among the rows that are not deleted: enough to be one for each owner, too little to be referred to.
bool is_unique_alive(const ModelDraft& model, const std::vector<std::string>& columns) {
  const auto alive = alive_condition(model.api);
  const auto over_them = [&](const Index& index) {
    std::vector<std::string> parts;
    for (const auto& part : index.parts) parts.push_back(part.expr.text);
    return index.unique && index.where == alive && same_set(parts, columns);
  };
  return alive && std::any_of(model.table.indexes.begin(), model.table.indexes.end(), over_them);
}

bool is_unique(const Table& table, const std::vector<std::string>& columns) {
  const auto over_them = [&](const Unique& unique) { return same_set(unique.columns, columns); };
  return (table.key && same_set(table.key->columns, columns)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(), over_them);
}

const ModelDraft* model_named(Draft& draft, const std::string& name, Span span) {
  const auto found = draft.model_of.find(name);
  if (found != draft.model_of.end()) return found->second;
  std::vector<std::string_view> known;
  for (const auto& each : draft.models) known.push_back(each.ast->name.text);
  suggest(draft.reporter.report(span, unknown_model, name), name, known);
  return nullptr;
}

// `tags Tag[] @through(TripTag)`: TripTag has a field that refers here and one that refers to Tag.
void resolve_through(Draft& draft, ModelDraft& model, const FieldDraft& field, const ast::Attribute& attribute) {
  if (field.shape == Shape::one_back) {
    draft.reporter.report(attribute.span, through_for_one, field.target->ast->name.text);
    return;
  }
  const auto* between = model_named(draft, argument(attribute).text, argument(attribute).span);
  if (between == nullptr) return;
  const auto* here = inverse_of(draft, *between, model, field);
  if (here == nullptr || here->broken()) return;
  const auto* there = only_inverse(draft, *between, *field.target, field, here, ambiguous_through);
  if (there == nullptr || there->broken()) return;
  auto api = relation_api(field, RelationApi::Kind::many);
  api.columns = column_names(model, key_columns(model));
  api.referenced = column_names(*field.target, key_columns(*field.target));
  api.through = between->table.name;
  api.through_columns = column_names(*between, here->columns);
  api.through_referenced = column_names(*between, there->columns);
  model.api.relations.push_back(std::move(api));
}

void resolve_back_side(Draft& draft, ModelDraft& model, const FieldDraft& field) {
  if (draft.reporter.is_broken(field.ast->span)) return;
  if (const auto* through = field.attributes.find(Attr::through)) {
    resolve_through(draft, model, field, *through);
    return;
  }
  const auto* inverse = inverse_of(draft, *field.target, model, field);
  if (inverse == nullptr || inverse->broken()) return;
  const bool one = field.shape == Shape::one_back;
  const auto& target = *field.target;
  auto api = relation_api(field, one ? RelationApi::Kind::one_back : RelationApi::Kind::many);
  api.columns = column_names(model, key_columns(model));
  api.referenced = column_names(target, inverse->columns);
  if (one && !is_unique(target.table, api.referenced) && !is_unique_alive(target, api.referenced))
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
  const auto* found = model_named(draft, name.text, name.span);
  if (found == nullptr) return;
  const auto& target = *found;
  const auto referenced = target_columns(draft, target, *to->second);
  if (!referenced) return;
  if (referenced->size() != columns.size()) {
    draft.reporter.report(clause.span, reference_count, columns.size(), referenced->size());
    return;
  }
  if (!types_agree(draft, model, columns, target, *referenced, clause.span)) return;
  auto names = column_names(target, *referenced);
  if (!is_unique(target.table, names)) {
    auto& said =
        draft.reporter.report(to->second->span, reference_not_unique, name.text, fmt::format("{}", fmt::join(names, ", ")));
    if (is_unique_alive(target, names)) said.help = "its `@@unique` leaves out deleted rows (`@soft_delete`)";
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
