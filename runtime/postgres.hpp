#pragma once

#include <memory>
#include <string>

#include "strata/connection.hpp"
#include "strata/settings.hpp"

namespace strata {

// `url` goes to libpq as it is. Errors never show its password.
std::unique_ptr<Connection> open_postgres(const std::string& url, const Settings& settings);

}  // namespace strata
