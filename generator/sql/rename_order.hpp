#pragma once

#include "diff/change.hpp"

namespace stratac {

// Whether names that differ in the case of ASCII letters only are different names. SQLite finds objects without regard to it.
enum class NameCase { counts, ignored };

// Renames that happen at once as steps that a database can do one by one: a name is free before it is
// taken, and a circle (two columns that swap their names) goes through a temporary name.
Renames in_order(Renames names, NameCase name_case = NameCase::counts);

}  // namespace stratac
