#pragma once

#include "sql/plan.hpp"

namespace stratac {

// What the databases are told of raw objects, put around what a plan does to tables. Nobody here reads their
// texts: what an object stands on is what it says that it uses.
//   - One that uses a table, itself or through others, is made when all tables are as they shall be, and is
//     taken away before anything that it uses changes, to be made again after it.
//   - One that uses no table (an extension, a function) may be what a column's type or default needs: it is
//     made before the tables change and leaves after them.
void put_raw_objects_around(Plan& plan, const Dialect& dialect, const Schema& before, const Changes& changes);

}  // namespace stratac
