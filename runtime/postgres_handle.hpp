#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "strata/error.hpp"

// libpq's handles and what it answers. Only files that include this one see libpq.
namespace strata::postgres {

struct Free {
  void operator()(PGconn* connection) const { PQfinish(connection); }
  void operator()(PGresult* result) const { PQclear(result); }
  void operator()(PGcancel* cancel) const { PQfreeCancel(cancel); }
  void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};
using Handle = std::unique_ptr<PGconn, Free>;
using Result = std::unique_ptr<PGresult, Free>;

// libpq's own messages end with a line feed, and have several lines when several hosts were tried.
std::string one_line(std::string_view text);

bool open_still(PGconn* connection);

std::string_view field(const PGresult* result, int code);
Error error_of(PGconn* connection, const PGresult* result, std::string_view statement);
bool succeeded(const PGresult* result);
// Throws error_of() unless it succeeded.
Result checked(PGconn* connection, PGresult* raw, std::string_view statement);
std::int64_t rows_changed(PGresult* result);

}  // namespace strata::postgres
