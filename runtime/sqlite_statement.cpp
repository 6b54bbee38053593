#include "sqlite_statement.hpp"

#include <map>

namespace strata::sqlite {
namespace {

// SQLite numbers `$n` by first appearance, PostgreSQL by n. Where the two differ values would be
// exchanged silently.
void check_parameters(sqlite3_stmt* statement, std::string_view name) {
  const int count = sqlite3_bind_parameter_count(statement);
  for (int i = 1; i <= count; ++i) {
    const char* parameter = sqlite3_bind_parameter_name(statement, i);
    if (parameter && parameter == "$" + std::to_string(i)) continue;
    throw Error{ErrorKind::usage, "`" + std::string{name} +
                                      "`: parameters must be written `$1`, `$2`, … in the order of " +
                                      "their first appearance; number " + std::to_string(i) + " is `" +
                                      (parameter ? parameter : "?") + "`"};
  }
}

}  // namespace

void fail(sqlite3* db, int code, std::string_view statement) {
  throw sqlite_error(code, sqlite3_errmsg(db), statement);
}

StatementHandle prepare_one(sqlite3* db, std::string_view text, std::string_view name) {
  check_sql(text);
  sqlite3_stmt* raw = nullptr;
  const char* tail = nullptr;
  const int size = static_cast<int>(text.size());
  const int code = sqlite3_prepare_v3(db, text.data(), size, SQLITE_PREPARE_PERSISTENT, &raw, &tail);
  StatementHandle statement{raw};
  if (code != SQLITE_OK) fail(db, code, name);
  const std::string_view rest = text.substr(static_cast<std::size_t>(tail - text.data()));
  if (!statement || rest.find_first_not_of(" \t\r\n;") != rest.npos)
    throw Error{ErrorKind::usage, "`" + std::string{name} + "`: exactly one statement can be prepared; use `execute`"};
  check_parameters(raw, name);
  return statement;
}

std::string plan_of(sqlite3* db, std::string_view text) {
  const std::string sql = "EXPLAIN QUERY PLAN " + std::string{text};
  sqlite3_stmt* raw = nullptr;
  sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
  const StatementHandle statement{raw};
  std::map<int, std::size_t> depths;
  std::string plan;
  while (raw && sqlite3_step(raw) == SQLITE_ROW) {
    const int id = sqlite3_column_int(raw, 0), parent = sqlite3_column_int(raw, 1);
    depths[id] = parent == 0 ? 0 : depths[parent] + 1;
    plan += (plan.empty() ? "" : "\n") + std::string(2 * depths[id], ' ') +
            reinterpret_cast<const char*>(sqlite3_column_text(raw, 3));
  }
  return plan;
}

}  // namespace strata::sqlite
