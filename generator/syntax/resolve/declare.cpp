#include <algorithm>
#include <set>

#include "syntax/resolve/draft.hpp"

namespace stratac {
namespace {

constexpr Kind<> no_schema_name{"no-schema-name", Severity::error,
                                "the schema has no name: begin the file with `schema name;`"};
constexpr Kind<std::string, std::string> other_schema_name{
    "other-schema-name", Severity::error, "this file is imported into schema `{}` and cannot belong to schema `{}`"};
constexpr Kind<std::string> duplicate_name{"duplicate-name", Severity::error, "`{}` is declared twice"};
constexpr Kind<std::string> built_in_name{"built-in-name", Severity::error, "`{}` is the name of a built-in type"};
constexpr Kind<std::string> empty_enum{"empty-enum", Severity::error, "enum `{}` has no values"};
constexpr Kind<std::string> duplicate_enum_value{"duplicate-enum-value", Severity::error,
                                                 "enum value `{}` is declared twice"};
constexpr Kind<std::string> empty_model{"empty-model", Severity::error, "model `{}` has no fields"};
constexpr Kind<std::string> unknown_mixin{"unknown-mixin", Severity::error, "there is no mixin `{}`"};
constexpr Kind<std::string, std::string> repeated_mixin{"repeated-mixin", Severity::error,
                                                        "mixin `{}` is put into `{}` twice"};
constexpr Kind<std::string> duplicate_field{"duplicate-field", Severity::error, "field `{}` is declared twice"};
constexpr Kind<std::string, std::string> generated_name{
    "generated-name", Severity::error, "`{}` is the name of a struct that is generated for model `{}`"};

std::string stored_name(const Draft& draft, std::string_view name) {
  return draft.snapshot ? std::string(name) : snake_case(name);
}

// False if the name is taken, which is said.
bool take(Draft& draft, const ast::Name& name, bool is_type) {
  if (name.text.empty()) return false;  // the parser has said so
  if (is_type && (scalar_named(name.text) || name.text == "enum")) {
    draft.reporter.report(name.span, built_in_name, name.text);
    return false;
  }
  const auto [first, taken] = draft.declared.emplace(name.text, name.span);
  if (!taken)
    also_at(draft.reporter.report(name.span, duplicate_name, name.text), first->second, "first declared here");
  return taken;
}

void name_schema(Draft& draft, const std::vector<ast::File>& files) {
  const auto& main = files.front();
  if (!main.schema) {
    draft.reporter.report(Span{}, no_schema_name);
    return;
  }
  draft.out.schema.name = draft.out.api.name_space = main.schema->text;
  for (const auto& file : files)
    if (file.schema && file.schema->text != main.schema->text)
      draft.reporter.report(file.schema->span, other_schema_name, main.schema->text, file.schema->text);
}

void declare_enum(Draft& draft, const ast::Enum& type) {
  if (!take(draft, type.name, true)) return;
  auto& made = draft.enums.emplace_back();
  made.ast = &type;
  made.type.name = stored_name(draft, type.name.text);
  if (type.values.empty() && !draft.reporter.is_broken(type.span))
    draft.reporter.report(type.name.span, empty_enum, type.name.text);

  std::unordered_map<std::string_view, Span> seen;
  EnumApi api{type.name.text, made.type.name, type.doc, {}};
  for (const auto& value : type.values) {
    const auto [first, is_new] = seen.emplace(value.name.text, value.name.span);
    if (!is_new) {
      also_at(draft.reporter.report(value.name.span, duplicate_enum_value, value.name.text), first->second,
              "first declared here");
      continue;
    }
    made.type.values.push_back(value.name.text);
    api.value_docs.push_back(value.doc);
  }
  draft.out.api.enums.push_back(std::move(api));
  draft.enum_of.emplace(type.name.text, &made);
  draft.enum_stored.emplace(made.type.name, &made);
}

void declare_type(Draft& draft, const ast::NamedType& type) {
  if (!take(draft, type.name, true)) return;
  auto& made = draft.types.emplace_back();
  made.ast = &type;
  made.attributes = checked_attributes(type.attributes, on_type, draft.reporter);
  draft.type_of.emplace(type.name.text, &made);
}

void declare_model(Draft& draft, const ast::Model& model) {
  // In a snapshot models are tables, and no type refers to them.
  if (!take(draft, model.name, !draft.snapshot)) return;
  auto& made = draft.models.emplace_back();
  made.ast = &model;
  made.attributes = checked_attributes(model.attributes, on_model, draft.reporter);
  const auto* table = made.attributes.find(Attr::table);
  made.table.name = table != nullptr ? argument(*table).text : stored_name(draft, model.name.text);
  made.api.name = model.name.text;
  made.api.table = made.table.name;
  made.api.doc = model.doc;
  if (const auto* deprecated = made.attributes.find(Attr::deprecated)) made.api.deprecated = argument(*deprecated).text;
  draft.model_of.emplace(model.name.text, &made);
}

void add_field(Draft& draft, ModelDraft& model, const ast::Field& field, bool from_mixin) {
  if (field.name.text.empty()) return;  // the parser has said so
  const auto [first, is_new] = model.field_of.emplace(field.name.text, model.fields.size());
  if (is_new) {
    model.fields.emplace_back().ast = &field;
    return;
  }
  // The model is where it can be put right; the mixin suits the others.
  const auto& other = model.fields[first->second].ast->name;
  auto& said = draft.reporter.report(from_mixin ? other.span : field.name.span, duplicate_field, field.name.text);
  also_at(said, from_mixin ? field.name.span : other.span, from_mixin ? "the mixin has it too" : "first declared here");
}

void add_mixins(Draft& draft, ModelDraft& model) {
  std::set<std::string_view> seen;
  for (const auto& name : model.ast->mixins) {
    const auto found = draft.mixins.find(name.text);
    if (found == draft.mixins.end()) {
      std::vector<std::string_view> known;
      for (const auto& [each, mixin] : draft.mixins) known.push_back(each);
      std::sort(known.begin(), known.end());
      suggest(draft.reporter.report(name.span, unknown_mixin, name.text), name.text, known);
    } else if (!seen.insert(name.text).second) {
      draft.reporter.report(name.span, repeated_mixin, name.text, model.ast->name.text);
    } else {
      for (const auto& field : found->second->fields) add_field(draft, model, field, true);
      for (const auto& clause : found->second->clauses) model.clauses.push_back(&clause);
    }
  }
}

// The mixins' members follow the model's own: a row begins with what is special about it.
void fill_model(Draft& draft, ModelDraft& model) {
  for (const auto& field : model.ast->fields) add_field(draft, model, field, false);
  for (const auto& clause : model.ast->clauses) model.clauses.push_back(&clause);
  add_mixins(draft, model);
  if (model.fields.empty() && model.ast->mixins.empty() && !draft.reporter.is_broken(model.ast->span))
    draft.reporter.report(model.ast->name.span, empty_model, model.ast->name.text);
}

// `NewPayment` and `PaymentPatch` are made for `Payment`.
void refuse_generated_names(Draft& draft) {
  if (draft.snapshot) return;
  for (const auto& model : draft.models) {
    const auto& name = model.ast->name.text;
    for (const auto& made : {"New" + name, name + "Patch"})
      if (const auto found = draft.declared.find(made); found != draft.declared.end() && draft.mixins.count(made) == 0)
        also_at(draft.reporter.report(found->second, generated_name, made, name), model.ast->name.span,
                "the model is declared here");
  }
}

}  // namespace

void declare(Draft& draft, const std::vector<ast::File>& files) {
  draft.snapshot = files.front().storage.has_value();
  name_schema(draft, files);
  for (const auto& file : files) {
    for (const auto& type : file.enums) declare_enum(draft, type);
    for (const auto& type : file.types) declare_type(draft, type);
    for (const auto& mixin : file.mixins)
      if (take(draft, mixin.name, true)) draft.mixins.emplace(mixin.name.text, &mixin);
    for (const auto& model : file.models) declare_model(draft, model);
    for (const auto& raw : file.raws)
      if (take(draft, raw.name, false)) draft.raws.push_back(&raw);
  }
  for (auto& model : draft.models) fill_model(draft, model);
  refuse_generated_names(draft);
}

}  // namespace stratac
