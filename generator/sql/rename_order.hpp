#pragma once

#include "diff/change.hpp"

namespace stratac {

// Renames that happen at once as steps that a database can do one by one: a name is free before it is
// taken, and a circle (two columns that swap their names) goes through a temporary name.
Renames in_order(Renames names);

}  // namespace stratac
