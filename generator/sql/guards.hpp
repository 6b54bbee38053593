#pragma once

#include <vector>

#include "sql/plan.hpp"

namespace stratac {

struct Dialect;

// What is asked of the rows before anything is touched, so that a migration they do not fit stops with a
// count and an example instead of half-way: values for what becomes NOT NULL, unique keys without
// repeats, checks that hold, referenced rows that are there, no row with an enum value that leaves.
//
// A guard speaks of the database as it is now; what the changes first convert or fill cannot be asked
// yet and is left to the statement itself.
std::vector<Guard> guards(const Dialect& dialect, const Schema& before, const Changes& changes);

}  // namespace stratac
