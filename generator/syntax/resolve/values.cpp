#include <array>

#include "syntax/resolve/expressions.hpp"

namespace stratac {
namespace {

using AstKind = ast::Expr::Kind;

constexpr Kind<std::string> misplaced_auto{
    "misplaced-auto", Severity::error,
    "`auto()` numbers an integer that is the whole key, and `{}` is not: SQLite can number nothing else"};
constexpr Kind<std::string, std::string> uuid_default{"uuid-default", Severity::error,
                                                      "`{}()` makes a uuid, and the column is of type {}"};
constexpr Kind<std::string> null_default{"null-default", Severity::error,
                                         "`{}` cannot be null: make its type optional or give another default"};
constexpr Kind<std::string_view> generated_conflict{"generated-conflict", Severity::error,
                                                    "a generated column cannot have `@{}`: its value is computed"};
constexpr Kind<std::string> updated_type{"updated-type", Severity::error,
                                         "`@updated` sets the time of the last update, and `{}` is no timestamp"};
constexpr Kind<std::string> version_type{"version-type", Severity::error,
                                         "`@version` counts updates, and `{}` is no integer that is always there"};
constexpr Kind<std::string> soft_delete_type{
    "soft-delete-type", Severity::error,
    "`@soft_delete` stands on a `timestamp?`, or with the value that means deleted, `@soft_delete(false)`, on a bool "
    "that is always there; `{}` is neither"};
constexpr Kind<std::string> several_soft_deletes{"several-soft-deletes", Severity::error,
                                                 "model `{}` has more than one `@soft_delete`"};
constexpr Kind<std::string_view> value_of_several{"value-of-several", Severity::error,
                                                  "`@{}` cannot give the values of several columns"};

struct Fills {
  std::string_view function;
  Fill fill;
};
constexpr std::array<Fills, 2> fills{{{"uuid4", Fill::uuid4}, {"uuid7", Fill::uuid7}}};

// One stored column of a field, with what the phases add to it.
struct Place {
  Draft& draft;
  ModelDraft& model;
  FieldDraft& field;
  std::size_t index;

  Column& column() const { return model.table.columns[index]; }
  FieldApi& api() const { return model.api.fields[index]; }
  const std::string& name() const { return field.ast->name.text; }
  ExprScope scope(const ExprPlace& place) const { return {draft, model, place}; }
};

bool is_bare_call(const ast::Expr& at, std::string_view function) {
  return at.kind == AstKind::call && at.text == function && at.args.empty();
}

bool is_null(const ast::Expr& at) {
  return at.kind == AstKind::name && !at.quoted && at.text == "null";
}

void set_identity(const Place& at, const ast::Expr& expr) {
  const auto& keys = at.model.key_fields;
  const auto& column = at.column();
  const bool whole_key = keys.size() == 1 && &at.model.fields[keys.front()] == &at.field && !at.model.key_is_broken;
  const bool integer = info(column.type.scalar).family == Family::integer && !column.type.array;
  if (whole_key && integer && at.field.shape == FieldDraft::Shape::column)
    at.column().identity = true;
  else
    at.draft.reporter.report(expr.span, misplaced_auto, at.name());
}

// True if the default was one of those the runtime evaluates.
bool set_fill(const Place& at, const ast::Expr& expr) {
  for (const auto& each : fills) {
    if (!is_bare_call(expr, each.function)) continue;
    if (at.column().type == scalar_type(Scalar::uuid))
      at.api().fill = each.fill;
    else
      at.draft.reporter.report(expr.span, uuid_default, std::string(each.function), to_string(at.column().type));
    return true;
  }
  return false;
}

const ast::Attribute* default_of(const FieldDraft& field) {
  const auto* found = field.attributes.find(Attr::default_);
  for (const auto* named = field.named; found == nullptr && named != nullptr; named = named->base)
    if (!field.ast->type.array) found = named->attributes.find(Attr::default_);
  return found;
}

void set_default(const Place& at) {
  const auto* attribute = default_of(at.field);
  if (attribute == nullptr) return;
  const auto& expr = argument(*attribute);
  if (is_bare_call(expr, "auto")) return set_identity(at, expr);
  if (set_fill(at, expr)) return;
  if (is_null(expr)) {
    // For an optional column that is what it has anyway.
    if (!at.column().nullable) at.draft.reporter.report(expr.span, null_default, at.name());
    return;
  }
  at.column().default_value = assigned_expr(expr, at.column().type, at.scope(in_default));
}

void set_generated(const Place& at) {
  const auto* attribute = at.field.attributes.find(Attr::generated);
  if (attribute == nullptr) return;
  for (const auto& row : attribute_table) {
    const bool conflicts = row.attribute == Attr::default_ || row.attribute == Attr::updated ||
                           row.attribute == Attr::version || row.attribute == Attr::soft_delete || row.attribute == Attr::id || row.attribute == Attr::fill ||
                           row.attribute == Attr::cast;
    if (const auto* other = at.field.attributes.find(row.attribute); conflicts && other != nullptr)
      at.draft.reporter.report(other->span, generated_conflict, row.name);
  }
  at.column().generated = assigned_expr(argument(*attribute), at.column().type, at.scope(in_generated));
}

void set_runtime_matters(const Place& at) {
  const auto& column = at.column();
  if (const auto* updated = at.field.attributes.find(Attr::updated)) {
    at.api().updated = true;
    if (column.type != scalar_type(Scalar::timestamp)) at.draft.reporter.report(updated->span, updated_type, at.name());
  }
  if (const auto* version = at.field.attributes.find(Attr::version)) {
    at.api().version = true;
    const bool integer = info(column.type.scalar).family == Family::integer && !column.type.array;
    if (!integer || column.nullable) at.draft.reporter.report(version->span, version_type, at.name());
  }
}

void set_deletion(const Place& at) {
  const auto* attribute = at.field.attributes.find(Attr::soft_delete);
  if (attribute == nullptr) return;
  const auto& column = at.column();
  const bool time = attribute->args.empty() && column.type == scalar_type(Scalar::timestamp) && column.nullable;
  const bool flag = !attribute->args.empty() && column.type == scalar_type(Scalar::boolean) && !column.nullable;
  if (!time && !flag) {
    at.draft.reporter.report(attribute->span, soft_delete_type, at.name());
    return;
  }
  if (deletion_field(at.model.api) != nullptr)
    at.draft.reporter.report(attribute->span, several_soft_deletes, at.model.ast->name.text);
  const bool when_true = flag && argument(*attribute).text == "true";
  at.api().deletion = time ? Deletion::time : when_true ? Deletion::when_true : Deletion::when_false;
}

void add_check(const Place& at, const ast::Attribute& attribute, const Column* value) {
  auto scope = at.scope(in_check);
  scope.value = value;
  auto condition = boolean_expr(argument(attribute), scope);
  if (!condition) return;
  Unnamed made{Unnamed::Kind::check, at.model.table.checks.size(), {at.column().name}, "", attribute.span, nullptr};
  at.model.unnamed.push_back(std::move(made));
  at.model.table.checks.push_back({"", std::move(*condition)});
}

void add_named_checks(const Place& at, const TypeDraft* named) {
  if (named == nullptr) return;
  add_named_checks(at, named->base);
  for (const auto* check : named->attributes.all(Attr::check)) add_check(at, *check, &at.column());
}

// What is said about existing rows; `generated` has refused it already.
void set_hints(const Place& at) {
  if (at.field.attributes.has(Attr::generated)) return;
  if (const auto* fill = at.field.attributes.find(Attr::fill))
    at.model.hint.columns[at.column().name].fill = assigned_expr(argument(*fill), at.column().type, at.scope(in_fill));
  if (const auto* cast = at.field.attributes.find(Attr::cast))
    at.model.hint.columns[at.column().name].cast = assigned_expr(argument(*cast), at.column().type, at.scope(in_cast));
}

bool refuse_value_of_several(Draft& draft, const FieldDraft& field) {
  if (field.columns.size() == 1) return false;
  for (const auto attribute : {Attr::default_, Attr::fill, Attr::cast})
    if (const auto* found = field.attributes.find(attribute))
      draft.reporter.report(found->span, value_of_several, found->name.text);
  return true;
}

void resolve_field(Draft& draft, ModelDraft& model, FieldDraft& field) {
  if (!field.stored() || field.broken() || refuse_value_of_several(draft, field)) return;
  const Place at{draft, model, field, field.columns.front()};
  set_generated(at);
  if (!field.attributes.has(Attr::generated)) set_default(at);
  set_runtime_matters(at);
  set_deletion(at);
  add_named_checks(at, field.named);
  for (const auto* check : field.attributes.all(Attr::check)) add_check(at, *check, nullptr);
  set_hints(at);
}

}  // namespace

void resolve_values(Draft& draft) {
  for (auto& model : draft.models)
    for (auto& field : model.fields) resolve_field(draft, model, field);
}

}  // namespace stratac
