#include "postgres_handle.hpp"

#include <poll.h>

#include <charconv>

#include "postgres_error.hpp"

namespace strata::postgres {

std::string_view field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text ? text : "";
}

std::string one_line(std::string_view text) {
  std::string line{text.substr(0, text.find_last_not_of(" \n") + 1)};
  std::erase(line, '\t');
  for (std::size_t at = 0; (at = line.find('\n', at)) != line.npos;) line.replace(at, 1, "; ");
  return line;
}

bool open_still(PGconn* connection) {
  // A server that ends a connection says so and closes it: two things to read.
  for (pollfd socket{PQsocket(connection), POLLIN, 0};
       PQstatus(connection) == CONNECTION_OK && poll(&socket, 1, 0) > 0;)
    if (PQconsumeInput(connection) == 0) return false;
  return PQstatus(connection) == CONNECTION_OK;
}

Error error_of(PGconn* connection, const PGresult* result, std::string_view statement) {
  const std::string_view primary = field(result, PG_DIAG_MESSAGE_PRIMARY);
  const std::string message = one_line(primary.empty() ? PQerrorMessage(connection) : primary);
  Error error = postgres_error({.code = field(result, PG_DIAG_SQLSTATE),
                                .message = message,
                                .table = field(result, PG_DIAG_TABLE_NAME),
                                .constraint = field(result, PG_DIAG_CONSTRAINT_NAME),
                                .column = field(result, PG_DIAG_COLUMN_NAME)},
                               statement);
  // An error without a code is libpq's own. When it could not send, it reports before it has read the end.
  const bool lost = error.code.empty() ? !open_still(connection) : PQstatus(connection) == CONNECTION_BAD;
  if (lost) error.kind = ErrorKind::connection_lost;
  return error;
}

bool succeeded(const PGresult* result) {
  const ExecStatusType status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY ||
         status == PGRES_COPY_IN || status == PGRES_SINGLE_TUPLE;
}

Result checked(PGconn* connection, PGresult* raw, std::string_view statement) {
  Result result{raw};
  if (!succeeded(raw)) throw error_of(connection, raw, statement);
  return result;
}

std::int64_t rows_changed(PGresult* result) {
  const std::string_view text = PQcmdTuples(result);
  std::int64_t rows = 0;
  std::from_chars(text.data(), text.data() + text.size(), rows);
  return rows;
}

}  // namespace strata::postgres
