#include "sqlite_error.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>

#include "statement_message.hpp"

namespace strata {
namespace {

struct Code {
  int number;
  std::string_view name;
  ErrorKind kind;
};

// Extended codes that say more than their primary code (the lower eight bits), then the primary ones.
constexpr std::array<Code, 37> codes{{
    {SQLITE_CONSTRAINT_UNIQUE, "SQLITE_CONSTRAINT_UNIQUE", ErrorKind::unique_violation},
    {SQLITE_CONSTRAINT_PRIMARYKEY, "SQLITE_CONSTRAINT_PRIMARYKEY", ErrorKind::unique_violation},
    {SQLITE_CONSTRAINT_ROWID, "SQLITE_CONSTRAINT_ROWID", ErrorKind::unique_violation},
    {SQLITE_CONSTRAINT_FOREIGNKEY, "SQLITE_CONSTRAINT_FOREIGNKEY", ErrorKind::foreign_key_violation},
    {SQLITE_CONSTRAINT_CHECK, "SQLITE_CONSTRAINT_CHECK", ErrorKind::check_violation},
    {SQLITE_CONSTRAINT_NOTNULL, "SQLITE_CONSTRAINT_NOTNULL", ErrorKind::not_null_violation},
    // A value that a column of a STRICT table cannot hold.
    {SQLITE_CONSTRAINT_DATATYPE, "SQLITE_CONSTRAINT_DATATYPE", ErrorKind::check_violation},
    // A result of sqlite_sum.cpp that no decimal can hold.
    {SQLITE_CONSTRAINT_FUNCTION, "SQLITE_CONSTRAINT_FUNCTION", ErrorKind::check_violation},
    {SQLITE_CONSTRAINT_TRIGGER, "SQLITE_CONSTRAINT_TRIGGER", ErrorKind::database},
    {SQLITE_BUSY_SNAPSHOT, "SQLITE_BUSY_SNAPSHOT", ErrorKind::busy},
    {SQLITE_BUSY_RECOVERY, "SQLITE_BUSY_RECOVERY", ErrorKind::busy},
    {SQLITE_BUSY_TIMEOUT, "SQLITE_BUSY_TIMEOUT", ErrorKind::busy},
    {SQLITE_READONLY_DBMOVED, "SQLITE_READONLY_DBMOVED", ErrorKind::database},
    {SQLITE_READONLY_DIRECTORY, "SQLITE_READONLY_DIRECTORY", ErrorKind::database},
    {SQLITE_CANTOPEN_ISDIR, "SQLITE_CANTOPEN_ISDIR", ErrorKind::connection_lost},
    {SQLITE_BUSY, "SQLITE_BUSY", ErrorKind::busy},
    {SQLITE_LOCKED, "SQLITE_LOCKED", ErrorKind::busy},
    {SQLITE_CANTOPEN, "SQLITE_CANTOPEN", ErrorKind::connection_lost},
    {SQLITE_INTERRUPT, "SQLITE_INTERRUPT", ErrorKind::statement_timeout},
    {SQLITE_MISMATCH, "SQLITE_MISMATCH", ErrorKind::check_violation},
    {SQLITE_RANGE, "SQLITE_RANGE", ErrorKind::usage},
    {SQLITE_MISUSE, "SQLITE_MISUSE", ErrorKind::usage},
    {SQLITE_CONSTRAINT, "SQLITE_CONSTRAINT", ErrorKind::database},
    {SQLITE_ERROR, "SQLITE_ERROR", ErrorKind::database},
    {SQLITE_READONLY, "SQLITE_READONLY", ErrorKind::database},
    {SQLITE_IOERR, "SQLITE_IOERR", ErrorKind::database},
    {SQLITE_CORRUPT, "SQLITE_CORRUPT", ErrorKind::database},
    {SQLITE_FULL, "SQLITE_FULL", ErrorKind::database},
    {SQLITE_NOTADB, "SQLITE_NOTADB", ErrorKind::database},
    {SQLITE_TOOBIG, "SQLITE_TOOBIG", ErrorKind::database},
    {SQLITE_SCHEMA, "SQLITE_SCHEMA", ErrorKind::database},
    {SQLITE_PERM, "SQLITE_PERM", ErrorKind::database},
    {SQLITE_ABORT, "SQLITE_ABORT", ErrorKind::database},
    {SQLITE_NOMEM, "SQLITE_NOMEM", ErrorKind::database},
    {SQLITE_PROTOCOL, "SQLITE_PROTOCOL", ErrorKind::busy},
    {SQLITE_AUTH, "SQLITE_AUTH", ErrorKind::database},
    {SQLITE_NOLFS, "SQLITE_NOLFS", ErrorKind::database},
}};

const Code& code_of(int number) {
  const auto find = [](int wanted) {
    return std::find_if(codes.begin(), codes.end(), [&](const Code& code) { return code.number == wanted; });
  };
  if (const auto exact = find(number); exact != codes.end()) return *exact;
  if (const auto primary = find(number & 0xff); primary != codes.end()) return *primary;
  return *find(SQLITE_ERROR);
}

// `UNIQUE constraint failed: payments.chain, payments.address` names columns; an index over expressions
// is `index 'name'` there; a check is named plainly.
void read_constraint(std::string_view message, Error& error) {
  constexpr std::string_view marker = "constraint failed: ";
  const std::size_t at = message.find(marker);
  if (at == message.npos) return;
  std::string_view rest = message.substr(at + marker.size());
  if (error.kind == ErrorKind::check_violation) {
    error.constraint = rest;
    return;
  }
  if (rest.starts_with("index '") && rest.ends_with('\'')) {
    error.constraint = rest.substr(7, rest.size() - 8);
    return;
  }
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find(", "));
    rest.remove_prefix(std::min(rest.size(), part.size() + 2));
    const std::size_t dot = part.find('.');
    error.table = part.substr(0, dot);
    if (!error.columns.empty()) error.columns += ", ";
    if (dot != part.npos) error.columns += part.substr(dot + 1);
  }
}

}  // namespace

Error sqlite_error(int number, std::string_view message, std::string_view statement) {
  const Code& code = code_of(number);
  Error error{code.kind, statement_message(statement, message), std::string{code.name}};
  error.statement = statement;
  // ON DELETE RESTRICT is carried out by a trigger of SQLite's own.
  if (number == SQLITE_CONSTRAINT_TRIGGER && message == "FOREIGN KEY constraint failed")
    error.kind = ErrorKind::foreign_key_violation;
  // Of sum(), which has no code of its own.
  if (number == SQLITE_ERROR && message == "integer overflow") error.kind = ErrorKind::check_violation;
  read_constraint(message, error);
  return error;
}

}  // namespace strata
