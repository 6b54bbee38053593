#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>

#include "strata/connection.hpp"
#include "strata/script.hpp"

namespace strata {

// SQLite's pragmas as a migration needs them, and as they were at the end of the scope. To be made
// outside a transaction: inside one SQLite ignores `foreign_keys`, and DROP TABLE would then cascade into
// child rows. https://sqlite.org/pragma.html#pragma_foreign_keys
class MigrationPragmas {
 public:
  explicit MigrationPragmas(Connection& connection);
  MigrationPragmas(const MigrationPragmas&) = delete;
  MigrationPragmas& operator=(const MigrationPragmas&) = delete;
  ~MigrationPragmas();

 private:
  Connection& connection_;
  bool foreign_keys_, legacy_alter_table_;
};

// Makes tables anew on SQLite without losing what Strata does not know of: triggers, indexes, the
// sequence of an AUTOINCREMENT key. Every function throws Error (schema_mismatch) rather than lose a row.
class Rebuilder {
 public:
  // Runs a statement of the rebuild, the table having so many rows.
  using Execute = std::function<void(const Script::Statement&, std::int64_t rows)>;

  explicit Rebuilder(Connection& connection) : connection_(connection) {}

  // `exact`: nothing that the old table held is to be gone.
  void run(const Script::Rebuild& rebuild, bool exact, const Execute& execute);

  // That no row of the rebuilt tables, or of those that reference them, points to nothing.
  void check_foreign_keys();
  // The same for all tables.
  void check_all_foreign_keys();

 private:
  void check_foreign_keys(const std::string& pragma);

  Connection& connection_;
  std::set<std::string> touched_;
};

}  // namespace strata
