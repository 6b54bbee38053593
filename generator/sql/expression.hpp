#pragma once

#include <string>
#include <string_view>

#include "model/schema.hpp"

namespace stratac {

struct Dialect;

// The value of a literal in SQL. `text` is the type's canonical text, see Op::literal.
std::string value_sql(const Dialect& dialect, const Type& type, std::string_view text);

// The expression in SQL, with every column quoted. `value` is what Op::value stands for, as SQL.
std::string expression_sql(const Dialect& dialect, const Expr& expr, std::string_view value = "");

// Whether the expression is the same for all rows and at all times, written as a bare literal.
bool is_constant(const Expr& expr);

// What rows get that never had the column: false, 0, '', the first enum value, …
Expr zero_of(const Type& type, const Schema& schema);

}  // namespace stratac
