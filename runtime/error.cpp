#include "strata/error.hpp"

#include <array>

namespace strata {
namespace {

constexpr std::array<std::string_view, 19> kind_names{
    "not_found",
    "unique_violation",
    "foreign_key_violation",
    "check_violation",
    "not_null_violation",
    "serialization_failure",
    "deadlock",
    "busy",
    "lock_timeout",
    "statement_timeout",
    "cancelled",
    "connection_lost",
    "commit_in_doubt",
    "pool_timeout",
    "stale_version",
    "decode_error",
    "schema_mismatch",
    "usage",
    "database",
};
static_assert(kind_names.size() == static_cast<std::size_t>(ErrorKind::database) + 1);

}  // namespace

std::string_view to_string(ErrorKind kind) {
  return kind_names[static_cast<std::size_t>(kind)];
}

bool Error::is(const Constraint& wanted) const {
  if (kind != wanted.kind || (!table.empty() && table != wanted.table)) return false;
  // PostgreSQL names the constraint; SQLite names the columns, except of a check.
  if (!constraint.empty()) return constraint == wanted.name;
  if (!columns.empty()) return columns == wanted.columns;
  // SQLite says nothing more of a foreign key.
  return kind == ErrorKind::foreign_key_violation;
}

}  // namespace strata
