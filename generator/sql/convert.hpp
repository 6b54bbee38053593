#pragma once

#include <string>

#include "model/schema.hpp"

namespace stratac {

struct Dialect;

// SQL that turns a value of one type, given as `value`, into one of the other, as the cast table allows:
// the same result on both databases. NULL stays NULL. An impossible cast gives the zero of the new type.
std::string convert_sql(const Dialect& dialect, const Schema& after, const Type& from, const Type& to,
                        const std::string& value);

}  // namespace stratac
