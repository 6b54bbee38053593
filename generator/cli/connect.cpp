#include "cli/connect.hpp"

#include <algorithm>

#include "cli/terminal.hpp"

namespace stratac::cli {
namespace {

// `45 %` of what is being done, or `12000 rows` when nobody knows of how many.
std::string how_far(const strata::MigrationEvent& event) {
  if (event.kind != strata::MigrationEvent::Kind::progress) return "";
  if (event.total > 0) return "  " + std::to_string(std::min<std::int64_t>(event.done * 100 / event.total, 100)) + " %";
  return "  " + std::to_string(event.done) + " " + std::string(event.phase);
}

void tell(const strata::MigrationEvent& event) {
  using Kind = strata::MigrationEvent::Kind;
  const std::string what = (event.up ? "apply  " : "undo   ") + std::string(event.revision);
  const auto step = event.steps > 1 ? "  step " + std::to_string(event.step) + " of " + std::to_string(event.steps) : "";
  switch (event.kind) {
    case Kind::waiting: return say("another runner migrates this database; waiting for it");
    case Kind::started: return draw(what);
    case Kind::statement:
    case Kind::progress: return draw(what + step + how_far(event) + "  " + std::string(event.statement));
    case Kind::executed: return;
    case Kind::step: return say(what + step);
    case Kind::finished: return say(what + "  " + styled(Style::dim, std::to_string(event.duration_ms) + " ms"));
  }
}

// Only a person wants to know how far an index is.
std::optional<strata::Lease> second_connection(strata::Database& database) {
  if (database.dialect() == strata::Dialect::sqlite || !is_terminal()) return std::nullopt;
  return database.lease();
}

}  // namespace

Live::Live(const Project& project, const Arguments& arguments)
    : text(open_history(project)),
      database(strata::Database::open(database_url(project, arguments))),
      connection(database.lease()),
      second(second_connection(database)),
      migrator(*connection, text.history(), {.observer = tell, .second = second ? &**second : nullptr}) {}

std::string target(std::string written) {
  if (written.starts_with('~')) written.front() = '-';
  return written;
}

}  // namespace stratac::cli
