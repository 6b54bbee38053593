#include <algorithm>

#include "syntax/resolve/draft.hpp"

namespace stratac {
namespace {

constexpr Kind<std::string> several_keys{"several-keys", Severity::error, "model `{}` has more than one key"};
constexpr Kind<std::string> reference_without_key{"reference-without-key", Severity::error,
                                                  "`{}` has no key that a column could refer to"};
constexpr Kind<std::string> key_cycle{"key-cycle", Severity::error,
                                      "the key of `{}` is made of itself through this relation"};
constexpr Kind<std::size_t, std::size_t> column_count{"column-count", Severity::error,
                                                      "`@column` names {} columns, and the field has {}"};

void find_id_fields(Draft& draft, ModelDraft& model) {
  const ast::Attribute* first = nullptr;
  for (std::size_t i = 0; i < model.fields.size(); ++i) {
    const auto* id = model.fields[i].attributes.find(Attr::id);
    if (id == nullptr) continue;
    if (first == nullptr) {
      first = id;
      model.key_fields.push_back(i);
      continue;
    }
    auto& said = draft.reporter.report(id->span, several_keys, model.ast->name.text);
    also_at(said, first->span, "first given here");
    said.help = "a key of several fields is written `@@key(a, b)`";
  }
}

// Parts that are no fields are complained of when the clause itself is resolved.
void find_key_clauses(Draft& draft, ModelDraft& model) {
  const ast::Clause* first = nullptr;
  for (const auto* clause : model.clauses) {
    if (clause->kind.text != "key") continue;
    if (first != nullptr || !model.key_fields.empty()) {
      auto& said = draft.reporter.report(clause->kind.span, several_keys, model.ast->name.text);
      const auto earlier = first != nullptr ? first->kind.span : model.fields[model.key_fields.front()].ast->name.span;
      also_at(said, earlier, "first given here");
      continue;
    }
    first = clause;
    model.key_is_broken = draft.reporter.is_broken(clause->span);
    for (const auto& part : clause->parts) {
      const auto field = model.field_of.find(part.expr.text);
      if (part.expr.kind == ast::Expr::Kind::name && field != model.field_of.end())
        model.key_fields.push_back(field->second);
      else
        model.key_is_broken = true;
    }
  }
}

// What only one database has: the field's own word, else the nearest named type's.
void add_database_types(const FieldDraft& field, Column& column) {
  const auto nearest_one = [&](Attr attribute) {
    const auto* found = field.attributes.find(attribute);
    for (const auto* named = field.named; found == nullptr && named != nullptr; named = named->base)
      found = named->attributes.find(attribute);
    return found;
  };
  if (const auto* db = nearest_one(Attr::db)) {
    column.postgres_type = labelled(*db, "postgres");
    column.sqlite_type = labelled(*db, "sqlite");
  }
  if (const auto* collate = nearest_one(Attr::collate)) {
    column.postgres_collation = labelled(*collate, "postgres");
    column.sqlite_collation = labelled(*collate, "sqlite");
  }
}

void make_field(Draft& draft, FieldDraft& field);

// One column per key column of the model referred to, with everything that makes the values equal.
void make_relation(Draft& draft, FieldDraft& field) {
  auto& target = *field.target;
  if (target.key_fields.empty() && !target.key_is_broken) {
    auto& said = draft.reporter.report(field.ast->type.span, reference_without_key, target.ast->name.text);
    also_at(said, target.ast->name.span, "declared here");
    said.help = "give it an `@id` or `@@key(…)`";
  }
  for (const auto key : target.key_fields) {
    auto& of = target.fields[key];
    make_field(draft, of);
    if (of.made.empty() || target.key_is_broken) {
      field.made.clear();
      return;
    }
    for (const auto& each : of.made) {
      auto made = each;
      made.column.name = field.ast->name.text + "_" + each.column.name;
      made.column.nullable = field.ast->type.optional;
      made.api_name = field.ast->name.text + "_" + each.api_name;
      field.made.push_back(std::move(made));
    }
  }
}

void make_plain(FieldDraft& field) {
  ColumnDraft made;
  made.column.name = made.api_name = field.ast->name.text;
  // What is stored of a value that the database must not see.
  made.column.type = field.attributes.has(Attr::encrypted) ? scalar_type(Scalar::bytes) : field.type;
  made.column.nullable = field.ast->type.optional;
  add_database_types(field, made.column);
  field.made.push_back(std::move(made));
}

void rename_columns(Draft& draft, FieldDraft& field) {
  const auto* attribute = field.attributes.find(Attr::column);
  if (attribute == nullptr || field.made.empty()) return;
  if (attribute->args.size() != field.made.size()) {
    draft.reporter.report(attribute->span, column_count, attribute->args.size(), field.made.size());
    return;
  }
  for (std::size_t i = 0; i < field.made.size(); ++i) field.made[i].column.name = attribute->args[i].text;
}

void make_field(Draft& draft, FieldDraft& field) {
  using Making = FieldDraft::Making;
  if (field.making == Making::busy) draft.reporter.report(field.ast->span, key_cycle, field.target->ast->name.text);
  if (field.making != Making::fresh) return;
  field.making = Making::busy;
  if (field.shape == FieldDraft::Shape::column) make_plain(field);
  if (field.shape == FieldDraft::Shape::relation) make_relation(draft, field);
  rename_columns(draft, field);
  field.making = Making::done;
}

void add_to_table(Draft& draft, ModelDraft& model, FieldDraft& field) {
  const auto* deprecated = field.attributes.find(Attr::deprecated);
  for (auto& made : field.made) {
    field.columns.push_back(model.table.columns.size());
    draft.out.places.emplace(model.table.name + "." + made.column.name, field.ast->name.span);
    if (field.attributes.has(Attr::generated)) model.generated.insert(made.column.name);
    FieldApi api;
    api.name = made.api_name;
    api.column = made.column.name;
    api.doc = field.ast->doc;
    if (deprecated != nullptr) api.deprecated = argument(*deprecated).text;
    model.api.fields.push_back(std::move(api));
    model.table.columns.push_back(made.column);
  }
}

}  // namespace

void make_columns(Draft& draft) {
  for (auto& model : draft.models) {
    find_id_fields(draft, model);
    find_key_clauses(draft, model);
  }
  for (auto& model : draft.models)
    for (auto& field : model.fields) make_field(draft, field);
  for (auto& model : draft.models)
    for (auto& field : model.fields) add_to_table(draft, model, field);
}

}  // namespace stratac
