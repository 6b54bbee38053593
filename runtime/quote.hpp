#pragma once

#include <string>
#include <string_view>

namespace strata {

// An identifier as both databases read it.
// Not `quoted`: of a std::string, a call would find std::quoted as well.
std::string quoted_name(std::string_view identifier);

// A text as a literal, for scripts that are printed; values that are run are bound instead. On PostgreSQL
// with standard_conforming_strings on, as it is since 9.1.
std::string text_literal(std::string_view text);

}  // namespace strata
