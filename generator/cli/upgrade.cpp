#include "cli/command.hpp"
#include "cli/connect.hpp"
#include "cli/export.hpp"
#include "cli/terminal.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  std::string revision = "head";
  SqlOptions sql;
};

// A database that is ahead may belong to somebody who left a branch.
std::string nothing_to_do(const strata::MigrationStatus& status) {
  if (status.known == status.applied.size()) return "nothing to do";
  return "nothing to do; the database is ahead by `" + status.applied[status.known].revision +
         "`, which this history does not know (`strata current` says more)";
}

Exit run(const Options& options) {
  const auto project = open_project(options.arguments);
  if (options.sql.wanted) {
    const auto text = open_history(project);
    if (text.empty()) throw Failure(no_revisions(text));
    say_upgrade_sql(text.history(), target(options.revision), options.sql);
    return Exit::done;
  }
  Live live(project, options.arguments);
  if (live.migrator.upgrade(target(options.revision)).empty())
    say(live.text.empty() ? no_revisions(live.text) : nothing_to_do(live.migrator.status()));
  return Exit::done;
}

}  // namespace

void add_upgrade(CLI::App& app, Run& chosen) {
  const auto [command, options] =
      add_command<Options>(app, chosen, "upgrade", "Bring a database to a newer revision of its schema.", run);
  command->add_option("revision", options->revision, "an id or its beginning, +N, or head [head]")->type_name("REV");
  add_schema_option(*command, options->arguments);
  add_database(*command, options->arguments);
  add_sql(*command, options->sql);
}

}  // namespace stratac::cli
