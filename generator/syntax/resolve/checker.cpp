#include "syntax/resolve/checker.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "syntax/resolve/literals.hpp"
#include "syntax/resolve/lookup.hpp"

namespace stratac {
namespace {

using AstKind = ast::Expr::Kind;

constexpr Kind<std::string> invalid_literal{"invalid-literal", Severity::error, "{}"};
constexpr Kind<std::string> untyped_json{"untyped-json", Severity::error,
                                         "say the type of what is found at `{}`: PostgreSQL and SQLite would "
                                         "compare it differently"};
constexpr Kind<std::string> json_type{
    "json-type", Severity::error, "a JSON path can be read as bool, int16, int32, int64, float64 or text, not `{}`"};
constexpr Kind<std::string> not_json{"not-json", Severity::error, "`->` needs a json value, not {}"};
constexpr Kind<> json_key{"json-key", Severity::error,
                          "SQLite finds no key with `\"` or `\\` in it: use `sql(sqlite: \"…\", postgres: \"…\")`"};
constexpr Kind<> list_element{"list-element", Severity::error, "a list holds constants only"};

Type natural_type(std::string_view number) {
  const auto point = number.find('.');
  if (point == std::string_view::npos) {
    std::string why;
    return scalar_type(canonical_number(scalar_type(Scalar::int32), number, why) ? Scalar::int32 : Scalar::int64);
  }
  const auto scale = std::min<std::size_t>(number.size() - point - 1, max_precision);
  const auto precision = std::min<std::size_t>(point + scale, max_precision);
  return {.scalar = Scalar::decimal,
          .precision = static_cast<std::uint16_t>(precision),
          .scale = static_cast<std::uint16_t>(scale)};
}

bool is_numeric(const Type& type) {
  const auto family = info(type.scalar).family;
  return !type.array && (family == Family::integer || family == Family::real || family == Family::decimal);
}

Checker::Value literal(std::string text, Type type) {
  return {{.op = Op::literal, .text = std::move(text), .type = std::move(type)}};
}

}  // namespace

Checker::Maybe Checker::infer(const ast::Expr& at, const Type* hint) {
  switch (at.kind) {
    case AstKind::error:
      return std::nullopt;
    case AstKind::number:
      return number(at, at.text, hint);
    case AstKind::string:
      return string(at, hint);
    case AstKind::typed:
      return typed_literal(at);
    case AstKind::name:
      return name(at, hint);
    case AstKind::member:
      return enum_value(at);
    case AstKind::call:
      return call(at, hint);
    case AstKind::unary:
      return unary(at, hint);
    case AstKind::binary:
      return binary(at, hint);
    case AstKind::in:
      return compared(at, Op::in, false);
    case AstKind::not_in:
      return compared(at, Op::not_in, false);
    case AstKind::between:
      return compared(at, Op::between, true);
    case AstKind::not_between:
      return compared(at, Op::not_between, true);
    case AstKind::like:
      return like(at, Op::like);
    case AstKind::not_like:
      return like(at, Op::not_like);
    case AstKind::is_null:
      return null_test(at, Op::is_null);
    case AstKind::is_not_null:
      return null_test(at, Op::is_not_null);
    case AstKind::case_when:
      return case_when(at, hint);
    case AstKind::list:
      return list(at, hint);
    case AstKind::json:
      return json_access(at);
  }
  return std::nullopt;
}

Checker::Maybe Checker::number(const ast::Expr& at, std::string_view text, const Type* hint) {
  const auto type = hint != nullptr && is_numeric(*hint) ? *hint : natural_type(text);
  std::string why;
  auto canonical = canonical_number(type, text, why);
  if (!canonical) {
    reporter().report(at.span, invalid_literal, fmt::format("`{}` is no {}: {}", text, described(type), why));
    return std::nullopt;
  }
  // Beside what has no type, such as `value` or `sql(…)`, a decimal would get the form of no column.
  const bool stands_alone = type.scalar == Scalar::decimal && hint == nullptr;
  return literal(std::move(*canonical), stands_alone ? scalar_type(Scalar::float64) : type);
}

Checker::Maybe Checker::string(const ast::Expr& at, const Type* hint) {
  const bool fits = hint != nullptr && !hint->array && is_written_as_text(hint->scalar);
  const auto type = fits ? *hint : scalar_type(Scalar::text);
  std::string why;
  auto canonical = canonical_text(type, at.text, why);
  if (!canonical) {
    reporter().report(at.span, invalid_literal, fmt::format("this is no {}: {}", described(type), why));
    return std::nullopt;
  }
  return literal(std::move(*canonical), type);
}

Checker::Maybe Checker::typed_literal(const ast::Expr& at) {
  const auto scalar = scalar_named(at.text);
  if (!scalar || !is_written_as_text(*scalar)) {
    reporter().report(at.span, invalid_literal,
                      fmt::format("there are no literals of `{}`: the types written like this are text, uuid, date, "
                                  "time, timestamp, interval, bytes and json",
                                  at.text));
    return std::nullopt;
  }
  const auto type = scalar_type(*scalar);
  return string(at.args.front(), &type);
}

Checker::Maybe Checker::list(const ast::Expr& at, const Type* hint) {
  Type element;
  if (hint != nullptr && hint->array) {
    element = *hint;
    element.array = false;
  }
  Operands operands;
  for (const auto& arg : at.args) operands.push_back(&arg);
  const auto values = alike(operands, hint != nullptr && hint->array ? &element : nullptr, "a list");
  if (!values) return std::nullopt;
  Value out{{.op = Op::array, .type = values->empty() ? element : values->front().expr.type}};
  if (hint != nullptr && hint->array && (values->empty() || same_kind(out.expr.type, element))) out.expr.type = element;
  out.expr.type.array = true;
  for (std::size_t i = 0; i < values->size(); ++i) {
    if ((*values)[i].expr.op != Op::literal) {
      reporter().report(at.args[i].span, list_element);
      return std::nullopt;
    }
    out.expr.args.push_back((*values)[i].expr);
  }
  return out;
}

Checker::Maybe Checker::json_access(const ast::Expr& at) {
  const auto of = infer(at.args.front(), nullptr);
  if (!of) return std::nullopt;
  if (of->typed && (of->expr.type.scalar != Scalar::json || of->expr.type.array)) {
    reporter().report(at.args.front().span, not_json, described(of->expr.type));
    return std::nullopt;
  }
  if (at.text.find_first_of("\"\\") != std::string::npos) {
    reporter().report(at.span, json_key);
    return std::nullopt;
  }
  if (at.type.empty()) {
    reporter().report(at.span, untyped_json, at.text).help = fmt::format("write `-> '{}' as text`", at.text);
    return std::nullopt;
  }
  const auto scalar = scalar_named(at.type);
  const auto family = scalar ? info(*scalar).family : Family::json;
  const bool readable =
      family == Family::boolean || family == Family::integer || family == Family::text || scalar == Scalar::float64;
  if (!readable) {
    reporter().report(at.span, json_type, at.type);
    return std::nullopt;
  }
  return Value{{.op = Op::json_get, .text = at.text, .type = scalar_type(*scalar), .args = {of->expr}}};
}

std::optional<Expr> boolean_expr(const ast::Expr& expr, const ExprScope& scope) {
  auto value = Checker(scope).condition(expr);
  return value ? std::optional(std::move(value->expr)) : std::nullopt;
}

std::optional<Expr> any_expr(const ast::Expr& expr, const ExprScope& scope) {
  auto value = Checker(scope).infer(expr, nullptr);
  return value ? std::optional(std::move(value->expr)) : std::nullopt;
}

namespace {

constexpr Kind<std::string, std::string> wrong_value_type{"wrong-value-type", Severity::error,
                                                          "a value of type {} does not fit a column of type {}"};

// Integers may widen; a computed text may turn out too long, which the database will say.
bool fits(const Type& from, const Type& to) {
  if (!same_kind(from, to)) return false;
  const auto family = info(to.scalar).family;
  if (family == Family::integer || family == Family::real) return from.scalar <= to.scalar;
  return family != Family::decimal || from == to;
}

}  // namespace

std::optional<Expr> assigned_expr(const ast::Expr& expr, const Type& type, const ExprScope& scope) {
  auto value = Checker(scope).infer(expr, &type);
  if (!value) return std::nullopt;
  if (!value->typed || fits(value->expr.type, type)) return std::move(value->expr);
  scope.draft.reporter
      .report(expr.span, wrong_value_type, described(scope.draft, value->expr.type), described(scope.draft, type))
      .help = bare_value(expr, type);
  return std::nullopt;
}

}  // namespace stratac
