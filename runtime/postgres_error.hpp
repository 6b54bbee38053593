#pragma once

#include <string_view>

#include "strata/error.hpp"

namespace strata {

// What the server says about an error, field by field; empty where it says nothing.
struct PostgresReport {
  std::string_view code, message, table, constraint, column;
};

Error postgres_error(const PostgresReport& report, std::string_view statement);

}  // namespace strata
