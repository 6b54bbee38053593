#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "syntax/resolve/draft.hpp"
#include "syntax/resolve/foreign.hpp"

namespace stratac {
namespace {

using AstKind = ast::Expr::Kind;

constexpr Kind<std::string> unknown_type{"unknown-type", Severity::error, "there is no type, enum or model `{}`"};
constexpr Kind<std::string> type_needs_decimals{
    "decimal-arguments", Severity::error,
    "`{}` is no decimal type: write `decimal(digits in all, digits after the point)`, with 1 to 78 digits in all"};
constexpr Kind<> text_length{"text-length", Severity::error,
                             "the length of a text is one whole number from 1 to 10485760: `text(64)`"};
constexpr Kind<std::string> no_type_arguments{"no-type-arguments", Severity::error, "`{}` takes nothing in brackets"};
constexpr Kind<std::string> type_cycle{"type-cycle", Severity::error, "type `{}` is made of itself"};
constexpr Kind<> optional_type{"optional-type", Severity::error,
                               "a named type cannot be optional: write the `?` where it is used"};
constexpr Kind<std::string> model_type{"model-type", Severity::error,
                                       "`{}` is a model: a named type can stand for a stored value only"};
constexpr Kind<std::string> mixin_type{"mixin-type", Severity::error,
                                       "`{}` is a mixin and no type: name it behind the model's name, after `with`"};
constexpr Kind<> nested_array{"nested-array", Severity::error, "an array of arrays cannot be stored"};
constexpr Kind<std::string> array_element{"array-element", Severity::error, "`{}` cannot be the element of an array"};
constexpr Kind<std::string> checked_element{"checked-element", Severity::error,
                                            "type `{}` has a check, which cannot hold for each element of an array"};
constexpr Kind<std::string> optional_many{"optional-many", Severity::error,
                                          "`{}[]` is empty when there are none: leave out the `?`"};
constexpr Kind<std::string> required_back_side{
    "required-back-side", Severity::error,
    "the other side may have no row: write `{}?`, or leave out `@by` for a relation with a column here"};

// PostgreSQL's limit for varchar(n).
constexpr std::uint32_t longest_text = 10'485'760;

std::optional<std::uint32_t> whole_number(const ast::Expr& at) {
  std::uint32_t value = 0;
  const auto* end = at.text.data() + at.text.size();
  const auto read = std::from_chars(at.text.data(), end, value);
  if (at.kind != AstKind::number || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return value;
}

bool add_precision(Draft& draft, const ast::TypeUse& use, Type& type) {
  const auto precision = !use.args.empty() ? whole_number(use.args[0]) : std::nullopt;
  const auto scale = use.args.size() == 2 ? whole_number(use.args[1]) : std::nullopt;
  if (!precision || !scale || *precision == 0 || *precision > max_precision || *scale > *precision) {
    std::string written = use.name.text;
    for (const auto& arg : use.args) written += (&arg == &use.args.front() ? "(" : ", ") + arg.text;
    draft.reporter.report(use.span, type_needs_decimals, written + (use.args.empty() ? "" : ")"));
    return false;
  }
  type.precision = static_cast<std::uint16_t>(*precision);
  type.scale = static_cast<std::uint16_t>(*scale);
  return true;
}

bool add_arguments(Draft& draft, const ast::TypeUse& use, Type& type) {
  if (type.scalar == Scalar::decimal) return add_precision(draft, use, type);
  if (use.args.empty()) return true;
  if (type.scalar != Scalar::text) {
    draft.reporter.report(use.span, no_type_arguments, use.name.text);
    return false;
  }
  const auto length = whole_number(use.args.front());
  if (use.args.size() != 1 || !length || *length == 0 || *length > longest_text) {
    draft.reporter.report(use.span, text_length);
    return false;
  }
  type.length = *length;
  return true;
}

void report_unknown_type(Draft& draft, const ast::Name& name) {
  if (draft.mixins.count(name.text) != 0) {
    draft.reporter.report(name.span, mixin_type, name.text);
    return;
  }
  std::vector<std::string_view> known;
  for (const auto& row : scalar_table)
    if (row.scalar != Scalar::enumeration) known.push_back(row.name);
  for (const auto& each : draft.enums) known.push_back(each.ast->name.text);
  for (const auto& each : draft.types) known.push_back(each.ast->name.text);
  for (const auto& each : draft.models) known.push_back(each.ast->name.text);
  auto& said = draft.reporter.report(name.span, unknown_type, name.text);
  suggest(said, name.text, known);
  if (auto here = written_here(Foreign::type, name.text); !here.empty()) said.help = std::move(here);
}

bool has_check(const TypeDraft* named) {
  for (; named != nullptr; named = named->base)
    if (named->attributes.has(Attr::check)) return true;
  return false;
}

bool resolve_named(Draft& draft, TypeDraft& named) {
  using State = TypeDraft::State;
  if (named.state == State::busy) {
    draft.reporter.report(named.ast->name.span, type_cycle, named.ast->name.text);
    named.state = State::broken;
  }
  if (named.state != State::fresh) return named.state == State::good;
  named.state = State::busy;
  const auto type = resolve_type(draft, named.ast->type, &named.base);
  if (named.ast->type.optional) draft.reporter.report(named.ast->type.span, optional_type);
  if (type) named.type = *type;
  const bool good = type && named.state == State::busy;
  named.state = good ? State::good : State::broken;
  return good;
}

std::optional<Type> as_array(Draft& draft, const ast::TypeUse& use, Type type, const TypeDraft* named) {
  if (!use.array) return type;
  if (type.array) {
    draft.reporter.report(use.span, nested_array);
    return std::nullopt;
  }
  if (type.scalar == Scalar::json) {
    draft.reporter.report(use.span, array_element, use.name.text).help = "a json value can be an array itself";
    return std::nullopt;
  }
  if (has_check(named)) {
    draft.reporter.report(use.span, checked_element, use.name.text);
    return std::nullopt;
  }
  type.array = true;
  return type;
}

void shape_relation(Draft& draft, FieldDraft& field, ModelDraft& target) {
  using Shape = FieldDraft::Shape;
  const auto& use = field.ast->type;
  const auto named_by = [](const ast::Attribute& each) { return each.name.text == "by"; };
  const auto& attributes = field.ast->attributes;
  const bool by = std::any_of(attributes.begin(), attributes.end(), named_by);
  field.target = &target;
  field.shape = use.array ? Shape::many : by ? Shape::one_back : Shape::relation;
  if (!use.args.empty()) draft.reporter.report(use.span, no_type_arguments, use.name.text);
  if (use.array && use.optional) draft.reporter.report(use.span, optional_many, use.name.text);
  if (field.shape == Shape::one_back && !use.optional)
    draft.reporter.report(use.span, required_back_side, use.name.text);
}

Place place_of(const FieldDraft& field) {
  switch (field.shape) {
    case FieldDraft::Shape::relation:
      return on_relation;
    case FieldDraft::Shape::many:
    case FieldDraft::Shape::one_back:
      return on_back_side;
    default:
      return on_column;
  }
}

void shape_field(Draft& draft, FieldDraft& field) {
  const auto& use = field.ast->type;
  // A stray character between name and type makes another type of what follows it.
  if (draft.reporter.is_broken(join(field.ast->name.span, use.span))) return;
  const auto model = draft.model_of.find(use.name.text);
  if (!draft.snapshot && model != draft.model_of.end()) {
    shape_relation(draft, field, *model->second);
  } else if (const auto type = resolve_type(draft, use, &field.named)) {
    field.shape = FieldDraft::Shape::column;
    field.type = *type;
  }
  // What an attribute of a broken field may do is unknown.
  if (field.shape != FieldDraft::Shape::broken)
    field.attributes = checked_attributes(field.ast->attributes, place_of(field), draft.reporter);
}

}  // namespace

std::optional<Type> resolve_type(Draft& draft, const ast::TypeUse& use, const TypeDraft** named) {
  // The parser has said what is wrong.
  if (use.name.text.empty() || draft.reporter.is_broken(use.span)) return std::nullopt;
  *named = nullptr;
  Type type;
  if (const auto found = draft.enum_of.find(use.name.text); found != draft.enum_of.end()) {
    type = {.scalar = Scalar::enumeration, .enumeration = found->second->type.name};
  } else if (const auto alias = draft.type_of.find(use.name.text); alias != draft.type_of.end()) {
    if (!resolve_named(draft, *alias->second)) return std::nullopt;
    *named = alias->second;
    type = alias->second->type;
  } else if (const auto scalar = scalar_named(use.name.text)) {
    type = scalar_type(*scalar);
    if (!add_arguments(draft, use, type)) return std::nullopt;
    return as_array(draft, use, type, nullptr);
  } else if (!draft.snapshot && draft.model_of.count(use.name.text) != 0) {
    draft.reporter.report(use.name.span, model_type, use.name.text);
    return std::nullopt;
  } else {
    report_unknown_type(draft, use.name);
    return std::nullopt;
  }
  if (!use.args.empty()) draft.reporter.report(use.span, no_type_arguments, use.name.text);
  return as_array(draft, use, type, *named);
}

void resolve_types(Draft& draft) {
  for (auto& named : draft.types) resolve_named(draft, named);
  for (auto& model : draft.models)
    for (auto& field : model.fields) shape_field(draft, field);
}

}  // namespace stratac
