#include "postgres_error.hpp"

#include <algorithm>
#include <array>

#include "statement_message.hpp"

namespace strata {
namespace {

struct State {
  std::string_view code;  // or its class, the first two characters
  ErrorKind kind;
};

// postgresql.org/docs/current/errcodes-appendix.html
constexpr std::array<State, 20> states{{
    {"23505", ErrorKind::unique_violation},
    {"23503", ErrorKind::foreign_key_violation},
    {"23001", ErrorKind::foreign_key_violation},
    {"23514", ErrorKind::check_violation},
    {"23502", ErrorKind::not_null_violation},
    // SQLite has checks where PostgreSQL has types that refuse a value.
    {"22001", ErrorKind::check_violation},
    {"22003", ErrorKind::check_violation},
    {"22P02", ErrorKind::check_violation},
    {"22021", ErrorKind::check_violation},
    {"22P05", ErrorKind::check_violation},
    {"40001", ErrorKind::serialization_failure},
    {"40P01", ErrorKind::deadlock},
    {"55P03", ErrorKind::lock_timeout},
    {"57014", ErrorKind::statement_timeout},
    {"57P01", ErrorKind::connection_lost},
    {"57P02", ErrorKind::connection_lost},
    {"57P03", ErrorKind::connection_lost},
    {"53300", ErrorKind::connection_lost},
    {"08", ErrorKind::connection_lost},
    {"28", ErrorKind::connection_lost},
}};

ErrorKind kind_of(std::string_view code) {
  const auto found =
      std::find_if(states.begin(), states.end(), [&](const State& state) { return code.starts_with(state.code); });
  return found == states.end() ? ErrorKind::database : found->kind;
}

}  // namespace

Error postgres_error(const PostgresReport& report, std::string_view statement) {
  Error error{kind_of(report.code), statement_message(statement, report.message), std::string{report.code}};
  error.statement = statement;
  error.table = report.table;
  error.constraint = report.constraint;
  error.columns = report.column;
  return error;
}

}  // namespace strata
