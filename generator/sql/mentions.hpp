#pragma once

#include <string>

#include "model/schema.hpp"

namespace stratac {

// Whether an expression or an index reads a column. What raw SQL reads is unknown: it may be any.
bool mentions(const Expr& expr, const std::string& column);
bool mentions(const Index& index, const std::string& column);

// A plain index follows its columns; an expression or condition was read with the types of its time.
bool is_bound_to(const Index& index, const std::string& column);

bool contains(const std::vector<std::string>& list, const std::string& item);

}  // namespace stratac
