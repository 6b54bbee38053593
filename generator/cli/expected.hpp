#pragma once

#include <string>
#include <vector>

#include "catalog/drift.hpp"
#include "model/schema.hpp"
#include "sql/dialect.hpp"
#include "strata/connection.hpp"

namespace stratac::cli {

// What the database behind `live` would say that it holds if it were made from `schema` at this moment.
// The databases spell what they keep in their own way, so only one of the same kind can tell: SQLite in
// memory, PostgreSQL in a schema of its own inside a transaction that is rolled back.
std::vector<Entry> expected_inventory(strata::Connection& live, const Schema& schema);

// Whether one of them is more than a note.
bool differs(const std::vector<Difference>& all);

// One line each, the notes last.
void say_differences(const std::vector<Difference>& all);

}  // namespace stratac::cli
