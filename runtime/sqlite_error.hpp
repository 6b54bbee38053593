#pragma once

#include <string_view>

#include "strata/error.hpp"

namespace strata {

// An extended result code and the message that SQLite gives with it, as an Error.
Error sqlite_error(int code, std::string_view message, std::string_view statement);

}  // namespace strata
