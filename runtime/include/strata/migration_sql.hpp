#pragma once

#include <string>
#include <string_view>

#include "strata/connection.hpp"
#include "strata/migration.hpp"

namespace strata {

// What Migrator would run, as one complete script that a person feeds to the client `sqlite3` or `psql`:
// each revision in its own transaction, guarded, recorded in the ledger. It stops when the database does
// not stand where the script begins, so that two people who run it do not both succeed.
//
// What only a program can do is left to Migrator: on SQLite a trigger or an index that Strata did not make
// is not carried over a rebuild but stops the script.
//
// `from` and `target` as in strata/migrator.hpp; `from` is absolute. Throws Error (usage).
std::string upgrade_sql(const History& history, Dialect dialect, std::string_view from, std::string_view target);
std::string downgrade_sql(const History& history, Dialect dialect, std::string_view from, std::string_view target);

}  // namespace strata
