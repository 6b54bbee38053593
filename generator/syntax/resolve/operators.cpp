#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "syntax/resolve/checker.hpp"

namespace stratac {
namespace {

using AstKind = ast::Expr::Kind;

constexpr Kind<std::string, std::string> operand_type{"operand-type", Severity::error, "`{}` does not work on {}"};

constexpr Kind<std::string> not_a_condition{"not-a-condition", Severity::error,
                                            "a condition is needed here, and this is of type {}"};
constexpr Kind<> null_comparison{"null-comparison", Severity::error,
                                 "a comparison with `null` is never true: write `is null` or `is not null`"};
constexpr Kind<std::string> decimal_arithmetic{"decimal-arithmetic", Severity::error,
                                               "`{}` on decimals is not exact on SQLite: compute it in the program"};
constexpr Kind<std::string> unsafe_division{"unsafe-division", Severity::error,
                                            "`{}` by zero is an error on PostgreSQL and NULL on SQLite: divide by a "
                                            "constant or by `nullif(…, 0)`"};
constexpr Kind<> like_pattern{"like-pattern", Severity::error,
                              "the pattern of `like` must be a constant text: SQLite's own LIKE ignores case, so that "
                              "it is written as another pattern there"};
constexpr Kind<> like_escape{"like-escape", Severity::error,
                             "nothing follows the last `\\` of the pattern: write `\\\\` for the character itself"};
constexpr Kind<std::string> null_operand{"null-operand", Severity::error, "`{}` with `null` is always null"};

bool is_null(const Checker::Value& value) {
  return value.expr.op == Op::null;
}

bool ends_with_escape(std::string_view pattern) {
  const auto last = pattern.find_last_not_of('\\');
  return (pattern.size() - (last == std::string_view::npos ? 0 : last + 1)) % 2 == 1;
}

Type wider(const Type& a, const Type& b) {
  return a.scalar < b.scalar ? b : a;
}

Checker::Value boolean(Op op, std::string text, std::vector<Expr> args) {
  return {{.op = op, .text = std::move(text), .type = scalar_type(Scalar::boolean), .args = std::move(args)}};
}

std::vector<Expr> exprs(std::vector<Checker::Value> values) {
  std::vector<Expr> out;
  for (auto& value : values) out.push_back(std::move(value.expr));
  return out;
}

}  // namespace

Checker::Maybe Checker::condition(const ast::Expr& at) {
  const auto boolean_type = scalar_type(Scalar::boolean);
  auto value = infer(at, &boolean_type);
  if (!value || !value->typed) return value;
  if (value->expr.type == boolean_type) return value;
  reporter().report(at.span, not_a_condition, described(value->expr.type));
  return std::nullopt;
}

Checker::Maybe Checker::unary(const ast::Expr& at, const Type* hint) {
  const auto& operand = at.args.front();
  if (at.text == "not") {
    auto of = condition(operand);
    if (!of) return std::nullopt;
    return boolean(Op::logical_not, "", {std::move(of->expr)});
  }
  if (operand.kind == AstKind::number) return number(at, "-" + operand.text, hint);
  auto of = infer(operand, hint);
  if (!of) return std::nullopt;
  const auto family = info(of->expr.type.scalar).family;
  if (of->typed && family == Family::decimal) {
    reporter().report(at.span, decimal_arithmetic, "-");
    return std::nullopt;
  }
  if (of->typed && (of->expr.type.array || (family != Family::integer && family != Family::real))) {
    reporter().report(at.span, operand_type, "-", described(of->expr.type));
    return std::nullopt;
  }
  return Value{{.op = Op::negate, .type = of->expr.type, .args = {of->expr}}, of->typed};
}

Checker::Maybe Checker::binary(const ast::Expr& at, const Type* hint) {
  static constexpr std::array<std::string_view, 4> orders{"<", "<=", ">", ">="};
  if (at.text == "and" || at.text == "or") return logical(at);
  if (at.text == "=" || at.text == "!=") return compared(at, Op::binary, false);
  if (std::find(orders.begin(), orders.end(), at.text) != orders.end()) return compared(at, Op::binary, true);
  return arithmetic(at, hint);
}

Checker::Maybe Checker::logical(const ast::Expr& at) {
  auto left = condition(at.args[0]), right = condition(at.args[1]);
  if (!left || !right) return std::nullopt;
  return boolean(Op::binary, at.text, {std::move(left->expr), std::move(right->expr)});
}

Checker::Maybe Checker::compared(const ast::Expr& at, Op op, bool ordered) {
  Operands operands;
  for (const auto& arg : at.args) operands.push_back(&arg);
  auto values = alike(operands, nullptr, "the comparison");
  if (!values) return std::nullopt;
  if (const auto null = std::find_if(values->begin(), values->end(), is_null); null != values->end()) {
    reporter().report(at.span, null_comparison);
    return std::nullopt;
  }
  if (!comparable(at, *values, ordered)) return std::nullopt;
  return boolean(op, op == Op::binary ? at.text : "", exprs(std::move(*values)));
}

bool Checker::safe_divisor(const ast::Expr& at, const Expr& divisor) {
  const bool is_zero = divisor.op == Op::literal && divisor.text.find_first_of("123456789") == std::string::npos;
  const bool is_nullif_zero = is_call(divisor, "nullif") && divisor.args[1].op == Op::literal &&
                              divisor.args[1].text.find_first_of("123456789") == std::string::npos;
  if ((divisor.op == Op::literal && !is_zero) || is_nullif_zero || divisor.op == Op::raw) return true;
  reporter().report(at.span, unsafe_division, at.text);
  return false;
}

Checker::Maybe Checker::arithmetic(const ast::Expr& at, const Type* hint) {
  const auto text = scalar_type(Scalar::text);
  auto values = alike({&at.args[0], &at.args[1]}, at.text == "||" ? &text : hint, "`" + at.text + "`");
  if (!values) return std::nullopt;
  if (std::any_of(values->begin(), values->end(), is_null)) {
    reporter().report(at.span, null_operand, at.text);
    return std::nullopt;
  }
  const auto& left = (*values)[0];
  const auto& right = (*values)[1];
  const bool typed = left.typed || right.typed;
  auto type =
      left.typed && right.typed ? wider(left.expr.type, right.expr.type) : (left.typed ? left : right).expr.type;
  type.length = 0;
  const auto family = info(type.scalar).family;
  if (typed && family == Family::decimal && !type.array) {
    reporter().report(at.span, decimal_arithmetic, at.text);
    return std::nullopt;
  }
  const bool fits = at.text == "||" ? family == Family::text
                                    : family == Family::integer || (family == Family::real && at.text != "%");
  if (typed && (!fits || type.array)) {
    reporter().report(at.span, operand_type, at.text, described(type));
    return std::nullopt;
  }
  if ((at.text == "/" || at.text == "%") && !safe_divisor(at, right.expr)) return std::nullopt;
  return Value{{.op = Op::binary, .text = at.text, .type = type, .args = exprs(std::move(*values))}, typed};
}

Checker::Maybe Checker::like(const ast::Expr& at, Op op) {
  const auto text = scalar_type(Scalar::text);
  auto tested = infer(at.args[0], &text);
  if (at.args[1].kind != AstKind::string) {
    if (at.args[1].kind != AstKind::error) reporter().report(at.args[1].span, like_pattern);
    return std::nullopt;
  }
  auto pattern = infer(at.args[1], &text);
  if (!tested || !pattern) return std::nullopt;
  if (ends_with_escape(pattern->expr.text)) {
    reporter().report(at.args[1].span, like_escape);
    return std::nullopt;
  }
  if (tested->typed && (tested->expr.type.scalar != Scalar::text || tested->expr.type.array)) {
    reporter().report(at.args[0].span, operand_type, "like", described(tested->expr.type));
    return std::nullopt;
  }
  return boolean(op, "", {std::move(tested->expr), std::move(pattern->expr)});
}

Checker::Maybe Checker::null_test(const ast::Expr& at, Op op) {
  auto tested = infer(at.args[0], nullptr);
  if (!tested) return std::nullopt;
  return boolean(op, "", {std::move(tested->expr)});
}

Checker::Maybe Checker::case_when(const ast::Expr& at, const Type* hint) {
  Operands results;
  std::vector<Maybe> conditions;
  std::size_t i = 0;
  for (; i + 1 < at.args.size(); i += 2) {
    conditions.push_back(condition(at.args[i]));
    results.push_back(&at.args[i + 1]);
  }
  if (i < at.args.size()) results.push_back(&at.args[i]);
  auto values = alike(results, hint, "`case`");
  if (!values || !decimals_agree(at, *values) ||
      std::any_of(conditions.begin(), conditions.end(), [](auto& each) { return !each; }))
    return std::nullopt;

  const auto typed = std::find_if(values->begin(), values->end(), [](const Value& value) { return value.typed; });
  Value out{{.op = Op::case_when}, typed != values->end()};
  out.expr.type = (typed != values->end() ? *typed : values->front()).expr.type;
  for (const auto& value : *values)
    if (value.typed) out.expr.type = wider(out.expr.type, value.expr.type);
  for (std::size_t branch = 0; branch < values->size(); ++branch) {
    if (branch < conditions.size()) out.expr.args.push_back(std::move(conditions[branch]->expr));
    out.expr.args.push_back(std::move((*values)[branch].expr));
  }
  return out;
}

}  // namespace stratac
