#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "syntax/resolve/expressions.hpp"
#include "syntax/resolve/lookup.hpp"

namespace stratac {

struct FunctionInfo;

// Infers types from the leaves up and hands them down to what has none of its own: a literal becomes
// what it is compared with. Every function gives nothing when it (or one below it) reported a mistake.
class Checker {
 public:
  explicit Checker(const ExprScope& scope) : scope_(scope) {}

  // A checked node. `typed` is false for what fits anything: NULL, sql(…), the old value of @cast.
  struct Value {
    Expr expr;
    bool typed = true;
  };
  using Maybe = std::optional<Value>;

  // `hint`: what the value should be, if that is known.
  Maybe infer(const ast::Expr& at, const Type* hint);
  Maybe condition(const ast::Expr& at);

 private:
  using Operands = std::vector<const ast::Expr*>;

  // checker.cpp and, for names, checker_names.cpp: leaves
  Maybe number(const ast::Expr& at, std::string_view text, const Type* hint);
  Maybe string(const ast::Expr& at, const Type* hint);
  Maybe typed_literal(const ast::Expr& at);
  Maybe name(const ast::Expr& at, const Type* hint);
  Maybe enum_value(const ast::Expr& at);
  Maybe old_or_own_value(const ast::Expr& at, const Type* hint);
  Maybe column(const ast::Expr& at, const FieldDraft& field);
  Maybe stored_column(const ast::Expr& at, const Column& column);
  Maybe unknown_name(const ast::Expr& at, const Type* hint);
  Maybe list(const ast::Expr& at, const Type* hint);
  Maybe json_access(const ast::Expr& at);

  // operators.cpp
  Maybe unary(const ast::Expr& at, const Type* hint);
  Maybe binary(const ast::Expr& at, const Type* hint);
  Maybe logical(const ast::Expr& at);
  Maybe arithmetic(const ast::Expr& at, const Type* hint);
  Maybe compared(const ast::Expr& at, Op op, bool ordered);
  Maybe like(const ast::Expr& at, Op op);
  Maybe null_test(const ast::Expr& at, Op op);
  Maybe case_when(const ast::Expr& at, const Type* hint);

  // functions.cpp
  Maybe call(const ast::Expr& at, const Type* hint);
  Maybe checked_call(const ast::Expr& at, const FunctionInfo& function, const Type* hint);
  Maybe raw(const ast::Expr& at, const Type* hint);

  // agreement.cpp
  // Operands of one type: the first that knows its own gives it to the others.
  std::optional<std::vector<Value>> alike(const Operands& operands, const Type* hint, std::string_view what);
  Operands::const_iterator teller(const Operands& operands) const;
  bool comparable(const ast::Expr& at, const std::vector<Value>& values, bool ordered);
  bool decimals_agree(const ast::Expr& at, const std::vector<Value>& values);
  bool safe_divisor(const ast::Expr& at, const Expr& divisor);

  std::string described(const Type& type) const { return stratac::described(scope_.draft, type); }
  Reporter& reporter() { return scope_.draft.reporter; }

  const ExprScope& scope_;
};

// For the help of a diagnostic: how a constant of the wanted type is written that was written as another one's.
std::string bare_value(const ast::Expr& at, const Type& wanted);

// Of one kind, so that values can stand for each other: lengths and integer widths aside.
bool same_kind(const Type& a, const Type& b);

}  // namespace stratac
