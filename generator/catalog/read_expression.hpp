#pragma once

#include <optional>
#include <string>

#include "model/schema.hpp"

namespace stratac {

// Where an expression stands decides what it may say.
enum class ReadAs { default_value, generated, condition };

// SQL as an expression of the language, where the language has words for it: whether it does is asked of the
// language itself. `enums` gives its enums, `table` the columns it may name; `column` is the one whose default or
// generation it is.
std::optional<Expr> read_expression(const std::vector<EnumType>& enums, const Table& table, const Column* column, ReadAs as,
                                    const std::string& sql);

}  // namespace stratac
