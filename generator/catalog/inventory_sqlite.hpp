#pragma once

#include <vector>

#include "catalog/describe.hpp"

namespace stratac {

// inventory() for SQLite, which has no catalog of its checks: they are read out of the stored SQL.
std::vector<Entry> inventory_sqlite(strata::Connection& connection);

}  // namespace stratac
