#pragma once

#include <string>
#include <vector>

#include <strata/connection.hpp>

namespace stratac {

// One thing that a database says it holds.
struct Entry {
  std::string kind;   // table, column, key, unique, check, reference, index, enum, trigger, view, …
  std::string table;  // on which it stands; a table, an enum and a view stand on their own
  std::string name;   // "" where the database gives none, as to a key of SQLite
  std::string form;   // the rest, in the database's own words
  auto operator<=>(const Entry&) const = default;
};

// What the database itself says it holds, in an order that does not depend on how it came to be. On
// PostgreSQL of the current schema. Strata's ledger is left out. Rows are never read.
std::vector<Entry> inventory(strata::Connection& connection);

// The same as text, a line each. Two databases of one kind hold the same exactly when their descriptions
// are equal: this is how a migrated database is compared with a fresh one.
std::string describe(strata::Connection& connection);

}  // namespace stratac
