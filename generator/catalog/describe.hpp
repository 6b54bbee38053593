#pragma once

#include <string>

#include <strata/connection.hpp>

namespace stratac {

// What the database itself says it holds: its tables with columns, keys, constraints, indexes, triggers,
// its views and enum types, one line each, in an order that does not depend on how they came to be. On
// PostgreSQL of the current schema. Strata's ledger is left out.
//
// Two databases of one kind hold the same exactly when their descriptions are equal: this is how a
// migrated database is compared with a fresh one.
std::string describe(strata::Connection& connection);

}  // namespace stratac
