#pragma once

#include <string>

#include <strata/connection.hpp>

namespace stratac {

// describe() for SQLite, which has no catalog of its checks: they are read out of the stored SQL.
std::string describe_sqlite(strata::Connection& connection);

}  // namespace stratac
