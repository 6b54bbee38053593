#pragma once

#include "diff/change.hpp"

namespace stratac {

// Whether PostgreSQL writes a table anew for a column: for its new type, or to give each row a value of its own.
bool rewrites(const AlterColumn& change);
bool rewrites(const AddColumn& change);

// Whether a default may be another for every row. Of what `sql(…)` calls nothing is known; the language's own
// functions give all rows one value.
bool may_be_volatile(const Expr& expr);

}  // namespace stratac
