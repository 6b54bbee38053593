#pragma once

#include <memory>
#include <string>

#include "strata/connection.hpp"
#include "strata/settings.hpp"

namespace strata {

// `path` as in `sqlite:path`; `:memory:` is a new database of this connection alone.
std::unique_ptr<Connection> open_sqlite(const std::string& path, const Settings& settings);

}  // namespace strata
