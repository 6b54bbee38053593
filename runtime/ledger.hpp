#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "strata/connection.hpp"
#include "strata/migrator.hpp"

namespace strata {

// The table `strata_migrations`. It is made when the first revision is recorded; reading a database that
// has none finds nothing.
class Ledger {
 public:
  Ledger(Connection& connection, std::string_view schema) : connection_(connection), schema_(schema) {}

  // In the order in which each follows its parent. Error (schema_mismatch) when they form no chain.
  std::vector<AppliedMigration> read();

  void create();
  // Inserts or overwrites; `applied_at` and `version` are filled in here.
  void write(const AppliedMigration& row);
  void erase(std::string_view revision);

 private:
  Connection& connection_;
  std::string_view schema_;
};

// The same as SQL text, for scripts that someone else runs.
std::string ledger_create_sql();
std::string ledger_write_sql(Dialect dialect, std::string_view schema, const AppliedMigration& row);
std::string ledger_erase_sql(std::string_view schema, std::string_view revision);
// Counts one when the newest row is not `revision` (empty: when there is any row).
std::string ledger_differs_sql(std::string_view schema, std::string_view revision);

}  // namespace strata
