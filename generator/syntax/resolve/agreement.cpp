#include <algorithm>

#include <fmt/format.h>

#include "syntax/resolve/checker.hpp"

namespace stratac {
namespace {

using AstKind = ast::Expr::Kind;

constexpr Kind<std::string_view, std::string, std::string> type_mismatch{"type-mismatch", Severity::error,
                                                                         "{} needs values of one type, not {} and {}"};
constexpr Kind<std::string> enum_order{"enum-order", Severity::error,
                                       "values of enum `{}` have no order: PostgreSQL would sort them as declared, "
                                       "SQLite as text; `=` and `in` are fine"};
constexpr Kind<> json_comparison{"json-comparison", Severity::error,
                                 "whole JSON values are equal in different ways on PostgreSQL and SQLite: compare a "
                                 "part, `field -> 'path' as text`"};
constexpr Kind<> array_comparison{"array-comparison", Severity::error,
                                  "arrays can be compared with a constant list by `=` and `!=` only"};
constexpr Kind<std::string, std::string> decimal_scale{
    "decimal-scale", Severity::error,
    "{} and {} are stored in different forms on SQLite: decimals can be compared with a constant, or with a column of "
    "the same scale and (above 18 digits) the same precision"};

// Without a type of its own: it takes the type of what stands beside it.
bool needs_hint(const ast::Expr& at) {
  switch (at.kind) {
    case AstKind::number:
    case AstKind::string:
    case AstKind::list:
      return true;
    case AstKind::name:
      return !at.quoted && at.text == "null";
    case AstKind::call:
      return at.text == "sql";
    case AstKind::unary:
      return at.text == "-" && needs_hint(at.args.front());
    case AstKind::case_when:
      for (std::size_t i = 1; i < at.args.size(); i += 2)
        if (!needs_hint(at.args[i])) return false;
      return at.args.size() % 2 == 0 || needs_hint(at.args.back());
    default:
      return false;
  }
}

bool same_storage(const Type& a, const Type& b) {
  const bool integers = std::max(a.precision, b.precision) <= max_scaled_integer_precision;
  return a.scale == b.scale && (integers || a.precision == b.precision);
}

}  // namespace

std::string bare_value(const ast::Expr& at, const Type& wanted) {
  if (wanted.array || at.text.empty()) return {};
  if (at.kind == AstKind::string && wanted.scalar == Scalar::enumeration)
    return fmt::format("the values of an enum are written without quotes: `{}`", at.text);
  if (at.kind == AstKind::number && wanted.scalar == Scalar::boolean) return "write `true` or `false`";
  return {};
}

bool same_kind(const Type& a, const Type& b) {
  if (a.array != b.array || info(a.scalar).family != info(b.scalar).family) return false;
  const auto family = info(a.scalar).family;
  if (family == Family::calendar) return a.scalar == b.scalar;
  return family != Family::enumeration || a.enumeration == b.enumeration;
}

// The operand that tells the type: a field or something computed; else a name, which may be an enum's
// value; else the first literal.
Checker::Operands::const_iterator Checker::teller(const Operands& operands) const {
  const auto is_field = [&](const ast::Expr* at) {
    return at->kind == AstKind::name && scope_.place.columns && scope_.model.field(at->text) != nullptr;
  };
  const auto knows = [&](const ast::Expr* at) {
    return !needs_hint(*at) && (at->kind != AstKind::name || is_field(at) || at->text == "value");
  };
  auto out = std::find_if(operands.begin(), operands.end(), knows);
  if (out != operands.end()) return out;
  out = std::find_if(operands.begin(), operands.end(), [](const ast::Expr* at) { return !needs_hint(*at); });
  return out != operands.end() ? out : operands.begin();
}

std::optional<std::vector<Checker::Value>> Checker::alike(const Operands& operands, const Type* hint,
                                                          std::string_view what) {
  if (operands.empty()) return std::vector<Value>{};
  const auto anchor = teller(operands);
  const auto first = infer(**anchor, hint);
  if (!first) return std::nullopt;
  auto type = first->typed ? first->expr.type : hint != nullptr ? *hint : first->expr.type;
  if (!type.array) type.length = 0;  // PostgreSQL compares arrays of one element type only
  const bool known = first->typed || hint != nullptr;

  std::vector<Value> out;
  bool good = true;
  for (auto each = operands.begin(); each != operands.end(); ++each) {
    auto value = each == anchor ? first : infer(**each, known ? &type : nullptr);
    if (value && value->typed && first->typed && !same_kind(value->expr.type, type)) {
      auto& said =
          reporter().report((*each)->span, type_mismatch, what, described(first->expr.type), described(value->expr.type));
      said.help = bare_value(**each, first->expr.type);
      value.reset();
    }
    good = good && value.has_value();
    if (value) out.push_back(std::move(*value));
  }
  return good ? std::optional(std::move(out)) : std::nullopt;
}

bool Checker::comparable(const ast::Expr& at, const std::vector<Value>& values, bool ordered) {
  const auto typed = std::find_if(values.begin(), values.end(), [](const Value& value) { return value.typed; });
  if (typed == values.end()) return true;
  const auto& type = typed->expr.type;
  if (type.array) {
    const bool constant =
        std::any_of(values.begin(), values.end(), [](auto& each) { return each.expr.op == Op::array; });
    if (constant && !ordered) return true;
    reporter().report(at.span, array_comparison);
    return false;
  }
  if (type.scalar == Scalar::json) {
    reporter().report(at.span, json_comparison);
    return false;
  }
  if (type.scalar == Scalar::enumeration && ordered) {
    reporter().report(at.span, enum_order, scope_.draft.enum_stored.at(type.enumeration)->ast->name.text);
    return false;
  }
  return decimals_agree(at, values);
}

bool Checker::decimals_agree(const ast::Expr& at, const std::vector<Value>& values) {
  const auto is_decimal = [](const Value& value) { return value.typed && value.expr.type.scalar == Scalar::decimal; };
  const auto first = std::find_if(values.begin(), values.end(), is_decimal);
  if (first == values.end()) return true;
  const auto& type = first->expr.type;
  const auto other = std::find_if(first, values.end(), [&](const Value& value) {
    return is_decimal(value) && !same_storage(value.expr.type, type);
  });
  if (other == values.end()) return true;
  reporter().report(at.span, decimal_scale, described(type), described(other->expr.type));
  return false;
}

}  // namespace stratac
