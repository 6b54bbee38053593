#include <utility>

#include "syntax/antlr/build.hpp"
#include "syntax/antlr/streams.hpp"
#include "syntax/literal.hpp"

namespace stratac {
namespace {

using Node = ast::Expr::Kind;

bool broken(const antlr4::ParserRuleContext* context) {
  return !context || context->exception;
}

ast::Expr node(Node kind, std::string text, std::vector<ast::Expr> args, Span span) {
  ast::Expr out;
  out.kind = kind;
  out.text = std::move(text);
  out.args = std::move(args);
  out.span = span;
  return out;
}

ast::Expr binary(std::string op, ast::Expr left, ast::Expr right) {
  const auto span = join(left.span, right.span);
  std::vector<ast::Expr> args;
  args.push_back(std::move(left));
  args.push_back(std::move(right));
  return node(Node::binary, std::move(op), std::move(args), span);
}

}  // namespace

ast::Expr AstBuilder::expression(Parser::ExpressionContext* context) {
  if (broken(context)) return {};
  auto out = conjunction(context->parts.front());
  for (std::size_t i = 1; i < context->parts.size(); ++i)
    out = binary("or", std::move(out), conjunction(context->parts[i]));
  return out;
}

ast::Expr AstBuilder::conjunction(Parser::ConjunctionContext* context) {
  if (broken(context)) return {};
  auto out = negation(context->parts.front());
  for (std::size_t i = 1; i < context->parts.size(); ++i)
    out = binary("and", std::move(out), negation(context->parts[i]));
  return out;
}

ast::Expr AstBuilder::negation(Parser::NegationContext* context) {
  if (broken(context)) return {};
  auto out = comparison(context->value);
  for (auto sign = context->nots.rbegin(); sign != context->nots.rend(); ++sign) {
    const auto whole = join(span(*sign), out.span);
    out = node(Node::unary, "not", {std::move(out)}, whole);
  }
  return out;
}

ast::Expr AstBuilder::comparison(Parser::ComparisonContext* context) {
  if (broken(context)) return {};
  auto out = sum(context->left);
  if (context->op) {
    const auto op = text(context->op);
    return binary(op == "<>" ? "!=" : op, std::move(out), sum(context->right));
  }
  const bool negated = context->no != nullptr;
  if (context->is) return node(negated ? Node::is_not_null : Node::is_null, {}, {std::move(out)}, span(context));
  if (context->predicate_) return predicate(context->predicate_, std::move(out), negated);
  return out;
}

ast::Expr AstBuilder::predicate(Parser::PredicateContext* context, ast::Expr tested, bool negated) {
  if (broken(context)) return {};
  const auto whole = join(tested.span, span(context));
  std::vector<ast::Expr> args;
  args.push_back(std::move(tested));
  if (context->in) {
    for (auto* item : context->items) args.push_back(expression(item));
    return node(negated ? Node::not_in : Node::in, {}, std::move(args), whole);
  }
  if (context->pattern) {
    args.push_back(sum(context->pattern));
    return node(negated ? Node::not_like : Node::like, {}, std::move(args), whole);
  }
  args.push_back(sum(context->low));
  args.push_back(sum(context->high));
  return node(negated ? Node::not_between : Node::between, {}, std::move(args), whole);
}

ast::Expr AstBuilder::sum(Parser::SumContext* context) {
  if (broken(context)) return {};
  auto out = product(context->parts.front());
  for (std::size_t i = 1; i < context->parts.size(); ++i)
    out = binary(text(context->ops[i - 1]), std::move(out), product(context->parts[i]));
  return out;
}

ast::Expr AstBuilder::product(Parser::ProductContext* context) {
  if (broken(context)) return {};
  auto out = factor(context->parts.front());
  for (std::size_t i = 1; i < context->parts.size(); ++i)
    out = binary(text(context->ops[i - 1]), std::move(out), factor(context->parts[i]));
  return out;
}

ast::Expr AstBuilder::factor(Parser::FactorContext* context) {
  if (broken(context)) return {};
  auto out = primary(context->value);
  for (auto* access : context->accesses) {
    const auto whole = join(out.span, span(access));
    out = node(Node::json, string(access->path).text, {std::move(out)}, whole);
    if (access->type_) out.type = name(access->type_).text;
  }
  for (auto sign = context->signs.rbegin(); sign != context->signs.rend(); ++sign) {
    const auto whole = join(span(*sign), out.span);
    out = node(Node::unary, "-", {std::move(out)}, whole);
  }
  return out;
}

ast::Expr AstBuilder::primary(Parser::PrimaryContext* context) {
  if (broken(context)) return {};
  if (context->number) return number(context->number);
  if (context->text) return string(context->text);
  if (context->constant) return node(Node::name, text(context->constant), {}, span(context));
  if (context->case_) return case_when(context->case_);
  if (context->name) return named(context);
  if (context->inner) {
    auto out = expression(context->inner);
    out.span = span(context);
    return out;
  }
  auto out = node(Node::list, {}, {}, span(context));
  for (auto* item : context->items) out.args.push_back(expression(item));
  return out;
}

ast::Expr AstBuilder::named(Parser::PrimaryContext* context) {
  auto head = name(context->name);
  const bool quoted = token_of(context->name->start).kind == TokenKind::quoted;
  auto out = node(Node::name, head.text, {}, span(context));
  out.quoted = quoted;
  if (context->arguments) {
    out.kind = Node::call;
    add_arguments(context->arguments, out.args, out.labels);
  } else if (context->member_) {
    auto inner = node(Node::name, std::move(head.text), {}, head.span);
    inner.quoted = quoted;
    out = node(Node::member, name(context->member_).text, {std::move(inner)}, span(context));
  } else if (context->literal) {
    out.kind = Node::typed;
    out.args.push_back(string(context->literal));
  }
  return out;
}

ast::Expr AstBuilder::case_when(Parser::CaseWhenContext* context) {
  if (broken(context)) return {};
  auto out = node(Node::case_when, {}, {}, span(context));
  for (auto* branch : context->branches) {
    out.args.push_back(expression(broken(branch) ? nullptr : branch->condition));
    out.args.push_back(expression(broken(branch) ? nullptr : branch->value));
  }
  if (context->otherwise) out.args.push_back(expression(context->otherwise));
  return out;
}

void AstBuilder::add_arguments(Parser::ArgumentListContext* context, std::vector<ast::Expr>& args,
                               std::vector<std::string>& labels) {
  // One unknown argument stands for whatever a broken list would have held.
  if (broken(context) || was_missing(context->stop)) {
    args.push_back({});
    labels.emplace_back();
    return;
  }
  for (auto* item : context->items) {
    args.push_back(broken(item) ? ast::Expr{} : expression(item->value));
    auto label = !broken(item) && item->label ? text(item->label) : std::string();
    labels.push_back(label.substr(0, label.find_first_of(" \t:")));
  }
}

ast::Expr AstBuilder::number(const antlr4::Token* token) const {
  auto digits = text(token);
  const bool is_number = digits.find_first_not_of("0123456789.") == std::string::npos && !digits.ends_with('.') &&
                         digits.find('.') == digits.rfind('.');
  return node(is_number ? Node::number : Node::error, std::move(digits), {}, span(token));
}

ast::Expr AstBuilder::string(const antlr4::ParserRuleContext* context) {
  return node(Node::string, string_value(token_of(context->start), source_, file_, sink_), {}, span(context));
}

}  // namespace stratac
