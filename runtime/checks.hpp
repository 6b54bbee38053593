#pragma once

#include <string>
#include <string_view>

#include "strata/statement.hpp"

namespace strata {

// What every binding and reading has to hold to, whatever the database. Each throws Error and names the
// parameter or column.

// UTF-8 without NUL: PostgreSQL stores nothing else, so SQLite does not either.
void check_text(std::string_view text, int parameter);
// The text of a JSON value, where SQLite would take more than PostgreSQL does: `\u0000` and halves of surrogate pairs.
// Error (check_violation) for these, as PostgreSQL says; whether it is JSON the database sees.
void check_json(std::string_view json, int parameter);
// The text of a statement: SQLite would stop reading at a NUL, and so would libpq.
void check_sql(std::string_view sql);
void check_finite(double number, int parameter);
void check_range(Date date, int parameter);
void check_range(Time time, int parameter);
void check_range(Timestamp timestamp, int parameter);

// Whether it is UTF-8 without NUL.
bool valid_text(std::string_view text);

[[noreturn]] void decode_failed(std::string_view statement, std::string_view column, std::string_view expected,
                                std::string_view seen);

}  // namespace strata
