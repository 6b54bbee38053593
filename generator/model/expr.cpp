#include "model/expr.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "model/written.hpp"

namespace stratac {
namespace {

// How tightly a node holds its operands together, loosest first; the grammar's levels.
enum Level : int { disjunction, conjunction, negation, comparison, sum, product, sign, primary };

struct BinaryLevel {
  std::string_view text;
  Level level;
};
constexpr std::array<BinaryLevel, 14> binary_levels{{
    {"or", disjunction},
    {"and", conjunction},
    {"=", comparison},
    {"!=", comparison},
    {"<", comparison},
    {"<=", comparison},
    {">", comparison},
    {">=", comparison},
    {"||", sum},
    {"+", sum},
    {"-", sum},
    {"*", product},
    {"/", product},
    {"%", product},
}};

Level level_of(const Expr& expr) {
  switch (expr.op) {
    case Op::binary: {
      const auto row = std::find_if(binary_levels.begin(), binary_levels.end(),
                                    [&](const BinaryLevel& each) { return each.text == expr.text; });
      assert(row != binary_levels.end());
      return row->level;
    }
    case Op::logical_not:
      return negation;
    case Op::negate:
      return sign;
    case Op::in:
    case Op::not_in:
    case Op::between:
    case Op::not_between:
    case Op::like:
    case Op::not_like:
    case Op::is_null:
    case Op::is_not_null:
      return comparison;
    case Op::literal:
      return expr.text.starts_with('-') ? sign : primary;
    default:
      return primary;
  }
}

std::string write(const Expr& expr);

// The operand, in brackets unless it holds together at least as tightly as `least`.
std::string operand(const Expr& expr, Level least) {
  const auto level = level_of(expr);
  return level < least ? fmt::format("({})", write(expr)) : write(expr);
}

std::string list(std::span<const Expr> items) {
  std::string out;
  for (const auto& item : items) {
    if (!out.empty()) out += ", ";
    out += write(item);
  }
  return out;
}

std::string write_literal(const Expr& expr) {
  switch (info(expr.type.scalar).family) {
    case Family::boolean:
    case Family::integer:
    case Family::real:
    case Family::decimal:
      return expr.text;
    case Family::text:
      return written_text(expr.text);
    case Family::enumeration:
      return fmt::format("{}.{}", written_name(expr.type.enumeration), written_name(expr.text));
    default:
      return fmt::format("{} {}", info(expr.type.scalar).name, written_text(expr.text));
  }
}

// Comparisons do not chain, so neither side may be one; everything else groups to the left.
std::string write_binary(const Expr& expr) {
  const auto level = level_of(expr);
  const auto next = static_cast<Level>(level + 1);
  return fmt::format("{} {} {}", operand(expr.args[0], level == comparison ? next : level), expr.text,
                     operand(expr.args[1], next));
}

std::string write_case(const Expr& expr) {
  std::string out = "case";
  std::size_t i = 0;
  for (; i + 1 < expr.args.size(); i += 2)
    out += fmt::format(" when {} then {}", write(expr.args[i]), write(expr.args[i + 1]));
  if (i < expr.args.size()) out += fmt::format(" else {}", write(expr.args[i]));
  return out + " end";
}

std::string write_raw(const Expr& expr) {
  if (expr.text == expr.other) return fmt::format("sql({})", written_argument(expr.text));
  return fmt::format("sql(sqlite: {}, postgres: {})", written_argument(expr.text), written_argument(expr.other));
}

std::string write(const Expr& expr) {
  const auto tested = [&] { return operand(expr.args[0], sum); };
  const auto second = [&] { return operand(expr.args[1], sum); };
  const auto no = [&](Op negative) { return expr.op == negative ? "not " : ""; };
  switch (expr.op) {
    case Op::literal:
      return write_literal(expr);
    case Op::null:
      return "null";
    case Op::array:
      return fmt::format("[{}]", list(expr.args));
    case Op::column:
      return written_name(expr.text);
    case Op::value:
      return "value";
    case Op::call:
      return fmt::format("{}({})", expr.text, list(expr.args));
    case Op::negate:
      return "-" + operand(expr.args[0], primary);
    case Op::logical_not:
      return "not " + operand(expr.args[0], negation);
    case Op::binary:
      return write_binary(expr);
    case Op::in:
    case Op::not_in:
      return fmt::format("{} {}in ({})", tested(), no(Op::not_in), list(std::span(expr.args).subspan(1)));
    case Op::between:
    case Op::not_between:
      return fmt::format("{} {}between {} and {}", tested(), no(Op::not_between), second(), operand(expr.args[2], sum));
    case Op::like:
    case Op::not_like:
      return fmt::format("{} {}like {}", tested(), no(Op::not_like), second());
    case Op::is_null:
      return tested() + " is null";
    case Op::is_not_null:
      return tested() + " is not null";
    case Op::case_when:
      return write_case(expr);
    case Op::json_get:
      return fmt::format("{} -> {} as {}", operand(expr.args[0], primary), written_text(expr.text),
                         to_string(expr.type));
    case Op::raw:
      return write_raw(expr);
  }
  return {};
}

void collect_columns(const Expr& expr, std::vector<std::string>& out) {
  if (expr.op == Op::column && std::find(out.begin(), out.end(), expr.text) == out.end()) out.push_back(expr.text);
  for (const auto& arg : expr.args) collect_columns(arg, out);
}

}  // namespace

std::vector<std::string> columns_of(const Expr& expr) {
  std::vector<std::string> out;
  collect_columns(expr, out);
  return out;
}

bool reads_raw(const Expr& expr) {
  return expr.op == Op::raw || std::any_of(expr.args.begin(), expr.args.end(), reads_raw);
}

std::string to_string(const Expr& expr) {
  return write(expr);
}

}  // namespace stratac
