#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "strata/connection.hpp"

namespace strata {

// `path` as in `sqlite:path`; `:memory:` is a new database of this connection alone.
std::unique_ptr<Connection> open_sqlite(const std::string& path, std::chrono::milliseconds busy_timeout);

}  // namespace strata
