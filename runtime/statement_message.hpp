#pragma once

#include <string>
#include <string_view>

namespace strata {

// One line for people: the statement's name, or the first line of its text, before what happened.
std::string statement_message(std::string_view statement, std::string_view what);

}  // namespace strata
