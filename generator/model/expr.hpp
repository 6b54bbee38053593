#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/type.hpp"

namespace stratac {

// What an expression node is; `text` and `args` by kind:
enum class Op : std::uint8_t {
  literal,      // text: the value without quotes, as the type's canonical text (`true`, `1.50`, `it's`,
                //   `2026-01-01`, an enum value's name, JSON); type says which
  null,         // the NULL literal
  array,        // args: the elements, literals; type is the array type
  column,       // text: the stored column name
  value,        // `value`: in @cast the old value, in a named type's @check the column
  call,         // text: the function (see function table); args
  negate,       // - a
  logical_not,  // not a
  binary,       // text: one of  + - * / % || = != < <= > >= and or ; args: two
  in,           // args: the tested one, then the candidates (never empty)
  not_in,
  between,  // args: tested, low, high
  not_between,
  like,  // args: tested, pattern (a text literal)
  not_like,
  is_null,  // args: one
  is_not_null,
  case_when,  // args: when, then, when, then, …, [else]: odd count means there is an else
  json_get,   // args: the JSON; text: the path as `a.b.0`; type: the declared type of what is found
  raw,        // text: SQLite's text, other: PostgreSQL's
};

// A checked expression over stored columns. A value: compared, printed, hashed as it stands.
struct Expr {
  Op op = Op::null;
  std::string text{};
  std::string other{};
  Type type{};
  std::vector<Expr> args{};
  bool operator==(const Expr&) const = default;
};

inline bool is_call(const Expr& expr, std::string_view function) {
  return expr.op == Op::call && expr.text == function;
}

// Every column the expression reads, in order of first appearance, without repeats.
// A `raw` expression's columns are unknown: `reads_raw` tells.
std::vector<std::string> columns_of(const Expr& expr);
bool reads_raw(const Expr& expr);

// Every node, parents first, for passes that rewrite names in place.
template <class F>
void for_each_node(Expr& expr, const F& change) {
  change(expr);
  for (auto& arg : expr.args) for_each_node(arg, change);
}

// The expression in the language, canonical: single spaces, brackets only where precedence needs them.
std::string to_string(const Expr& expr);

}  // namespace stratac
