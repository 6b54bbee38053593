#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

namespace strata {

// What went wrong, the same word for the same mistake on both databases.
enum class ErrorKind : std::uint8_t {
  not_found,              // `get` of a key that is not there
  unique_violation,
  foreign_key_violation,
  check_violation,        // also a value that its column cannot hold (PostgreSQL's 22001, 22003, 22P02, 22P05)
  not_null_violation,
  serialization_failure,  // run the transaction again
  deadlock,               // run the transaction again
  busy,                   // SQLite: another connection held the file for longer than the busy timeout
  lock_timeout,
  statement_timeout,
  cancelled,              // the program itself asked to stop
  connection_lost,        // or never made; nothing is known to be wrong with the data
  commit_in_doubt,        // the connection broke while COMMIT ran: it may or may not have happened
  pool_timeout,
  stale_version,
  decode_error,           // the database holds a value that the C++ type cannot
  schema_mismatch,
  usage,                  // the calling program asked for something that makes no sense
  database,               // anything else the database said; see `code`
};

// The kind's name as it stands above: `unique_violation`.
std::string_view to_string(ErrorKind kind);

// A constraint of the schema, for Error::is. Generated code declares one constexpr value per constraint.
struct Constraint {
  ErrorKind kind;             // unique_violation, foreign_key_violation, check_violation or not_null_violation
  std::string_view table;
  std::string_view name;      // as stored
  std::string_view columns;   // `chain, address`; empty for a check
};

// The one exception of the runtime. A value: catch it by const reference, copy it, keep it.
struct Error : std::exception {
  explicit Error(ErrorKind error_kind, std::string error_message, std::string error_code = {})
      : kind{error_kind}, code{std::move(error_code)}, message{std::move(error_message)} {}

  ErrorKind kind;
  std::string code;        // SQLSTATE, or SQLite's extended result code by name (`SQLITE_BUSY_SNAPSHOT`)
  std::string statement;   // name of the statement, or the text of an unnamed one
  std::string table;       // where the database names it; SQLite does not for a check
  std::string constraint;  // its stored name; SQLite names checks only
  std::string columns;     // `chain, address`: what the database says about a key or a NOT NULL
  std::string message;     // one line, without secrets

  // True when this constraint was violated. SQLite says neither the name nor the table of a foreign key that
  // failed: there every foreign key of the schema answers true, so test first the one that you mean.
  bool is(const Constraint& wanted) const;

  const char* what() const noexcept override { return message.c_str(); }
};

}  // namespace strata
