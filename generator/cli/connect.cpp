#include "cli/connect.hpp"

#include "cli/terminal.hpp"

namespace stratac::cli {
namespace {

void tell(const strata::MigrationEvent& event) {
  using Kind = strata::MigrationEvent::Kind;
  const std::string what = (event.up ? "apply  " : "undo   ") + std::string(event.revision);
  if (event.kind == Kind::waiting) say("another runner migrates this database; waiting for it");
  if (event.kind == Kind::finished) say(what + "  " + styled(Style::dim, std::to_string(event.duration_ms) + " ms"));
}

}  // namespace

Live::Live(const Project& project, const Arguments& arguments)
    : text(open_history(project)),
      database(strata::Database::open(database_url(project, arguments))),
      connection(database.lease()),
      migrator(*connection, text.history(), {.observer = tell}) {}

std::string target(std::string written) {
  if (written.starts_with('~')) written.front() = '-';
  return written;
}

}  // namespace stratac::cli
