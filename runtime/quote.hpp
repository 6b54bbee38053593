#pragma once

#include <string>
#include <string_view>

namespace strata {

// An identifier as both databases read it.
std::string quoted(std::string_view identifier);

}  // namespace strata
