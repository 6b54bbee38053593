#include <algorithm>

#include "syntax/resolve/checker.hpp"

namespace stratac {
namespace {

constexpr Kind<std::string> unknown_enum{"unknown-enum", Severity::error, "there is no enum `{}`"};
constexpr Kind<std::string, std::string> unknown_enum_value{"unknown-enum-value", Severity::error,
                                                            "enum `{}` has no value `{}`"};
constexpr Kind<std::string_view, std::string> no_fields_here{"no-fields-here", Severity::error,
                                                             "{} cannot read the field `{}`"};
constexpr Kind<std::string, std::string> several_columns{"several-columns", Severity::error,
                                                         "`{}` stands for several columns: name one of {}"};
constexpr Kind<std::string> generated_reads_generated{
    "generated-reads-generated", Severity::error,
    "a generated column cannot read another one, and `{}` is generated: PostgreSQL refuses it"};
constexpr Kind<> misplaced_value{"misplaced-value", Severity::error,
                                 "`value` has a meaning in `@cast` and in a named type's `@check` only"};

Checker::Value constant(std::string text, Type type) {
  return {{.op = Op::literal, .text = std::move(text), .type = std::move(type)}};
}

}  // namespace

Checker::Maybe Checker::name(const ast::Expr& at, const Type* hint) {
  if (!at.quoted) {
    if (at.text == "true" || at.text == "false") return constant(at.text, scalar_type(Scalar::boolean));
    if (at.text == "null") return Value{{.op = Op::null, .type = hint != nullptr ? *hint : Type{}}, false};
    if (at.text == "value") return old_or_own_value(at, hint);
  }
  const auto* field = scope_.model.field(at.text);
  if (field != nullptr && scope_.place.columns) return column(at, *field);
  if (hint != nullptr && hint->scalar == Scalar::enumeration && !hint->array) {
    const auto& values = scope_.draft.enum_stored.at(hint->enumeration)->type.values;
    if (std::find(values.begin(), values.end(), at.text) != values.end()) return constant(at.text, *hint);
  }
  if (field != nullptr) {
    reporter().report(at.span, no_fields_here, scope_.place.name, at.text);
    return std::nullopt;
  }
  return unknown_name(at, hint);
}

// The columns of relations may also be named as they are; after that it is a mistake.
Checker::Maybe Checker::unknown_name(const ast::Expr& at, const Type* hint) {
  if (const auto* found = stratac::find(scope_.model.table.columns, at.text); found != nullptr && scope_.place.columns)
    return stored_column(at, *found);
  std::vector<std::string_view> known;
  if (hint != nullptr && hint->scalar == Scalar::enumeration) {
    const auto* type = scope_.draft.enum_stored.at(hint->enumeration);
    for (const auto& value : type->type.values) known.push_back(value);
    if (!scope_.place.columns) {
      suggest(reporter().report(at.span, unknown_enum_value, type->ast->name.text, at.text), at.text, known);
      return std::nullopt;
    }
  }
  report_unknown_field(scope_.draft, scope_.model, at.text, at.span, std::move(known));
  return std::nullopt;
}

Checker::Maybe Checker::old_or_own_value(const ast::Expr& at, const Type* hint) {
  if (scope_.value != nullptr) return stored_column(at, *scope_.value);
  if (scope_.place.old_value) return Value{{.op = Op::value, .type = hint != nullptr ? *hint : Type{}}, false};
  reporter().report(at.span, misplaced_value);
  return std::nullopt;
}

Checker::Maybe Checker::column(const ast::Expr& at, const FieldDraft& field) {
  using Shape = FieldDraft::Shape;
  if (field.shape == Shape::many || field.shape == Shape::one_back) {
    report_no_column(scope_.draft, field, at.span);
    return std::nullopt;
  }
  if (field.broken()) return std::nullopt;
  const auto& columns = scope_.model.table.columns;
  if (field.columns.size() == 1) return stored_column(at, columns[field.columns.front()]);
  std::string names;
  for (const auto each : field.columns) names += (names.empty() ? "`" : ", `") + columns[each].name + "`";
  reporter().report(at.span, several_columns, at.text, names);
  return std::nullopt;
}

Checker::Maybe Checker::stored_column(const ast::Expr& at, const Column& column) {
  if (!scope_.place.generated && scope_.model.generated.count(column.name) != 0) {
    reporter().report(at.span, generated_reads_generated, at.text);
    return std::nullopt;
  }
  return Value{{.op = Op::column, .text = column.name, .type = column.type}};
}

Checker::Maybe Checker::enum_value(const ast::Expr& at) {
  const auto& name = at.args.front();
  const auto found = scope_.draft.enum_of.find(name.text);
  if (found == scope_.draft.enum_of.end()) {
    std::vector<std::string_view> known;
    for (const auto& each : scope_.draft.enums) known.push_back(each.ast->name.text);
    suggest(reporter().report(name.span, unknown_enum, name.text), name.text, known);
    return std::nullopt;
  }
  const auto& type = found->second->type;
  if (std::find(type.values.begin(), type.values.end(), at.text) == type.values.end()) {
    suggest(reporter().report(at.span, unknown_enum_value, name.text, at.text), at.text,
            {type.values.begin(), type.values.end()});
    return std::nullopt;
  }
  return constant(at.text, {.scalar = Scalar::enumeration, .enumeration = type.name});
}

}  // namespace stratac
