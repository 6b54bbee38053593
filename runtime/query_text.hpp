#pragma once

#include <string>

#include "strata/accessor/statement.hpp"

namespace strata {

// The text of a statement made from predicates and orders. Error (usage) when one of them names a table that the
// statement does not.
std::string text_of(const accessor::Request& request, Dialect dialect);

}  // namespace strata
