#pragma once

#include <map>
#include <string>
#include <vector>

#include <strata/connection.hpp>

#include "random_schema.hpp"
#include "sql/dialect.hpp"

namespace stratac::laws {

// Fills the tables of a fresh database with a few rows each, references included. A row that a check or
// a unique refuses is left out.
void insert_random_rows(strata::Connection& connection, const Dialect& dialect, const Schema& schema, Chooser& choose);

// The rows of a table, some columns of them, as the database prints them, sorted.
std::vector<std::string> rows_of(strata::Connection& connection, const std::string& table,
                                 const std::vector<std::string>& columns);

}  // namespace stratac::laws
