#pragma once

#include <optional>
#include <string_view>

#include "syntax/resolve/draft.hpp"

namespace stratac {

// Where an expression stands decides what it may read.
struct ExprPlace {
  std::string_view name;  // for messages: `a check`
  bool columns = true;
  bool now = false;        // may its value depend on the clock
  bool old_value = false;  // `value` is the old one: @cast
  bool generated = true;   // may it read generated columns
};
inline constexpr ExprPlace in_check{"a check"};
inline constexpr ExprPlace in_generated{"a generated column", true, false, false, false};
inline constexpr ExprPlace in_index{"an index"};
inline constexpr ExprPlace in_default{"a default", false, true};
inline constexpr ExprPlace in_fill{"`@fill`", true, true};
inline constexpr ExprPlace in_cast{"`@cast`", true, true, true};

struct ExprScope {
  Draft& draft;
  ModelDraft& model;
  ExprPlace place;
  const Column* value = nullptr;  // what `value` stands for in a named type's check
};

// The expression over stored columns, checked; nothing when there was a mistake, which is reported.
// `boolean`: as a condition. `assigned`: as a value for a column of that type.
// `any`: of whatever type it has.
std::optional<Expr> boolean_expr(const ast::Expr& expr, const ExprScope& scope);
std::optional<Expr> assigned_expr(const ast::Expr& expr, const Type& type, const ExprScope& scope);
std::optional<Expr> any_expr(const ast::Expr& expr, const ExprScope& scope);

}  // namespace stratac
