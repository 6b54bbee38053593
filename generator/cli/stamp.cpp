#include "cli/command.hpp"
#include "cli/connect.hpp"
#include "cli/terminal.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  std::string revision;
};

Exit run(const Options& options) {
  Live live(open_project(options.arguments), options.arguments);
  live.migrator.stamp(target(options.revision));
  const auto applied = live.migrator.status().applied;
  say("the database now counts as being at " + (applied.empty() ? "base" : applied.back().revision));
  return Exit::done;
}

}  // namespace

void add_stamp(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "stamp", "Note that a database stands at a revision, without running anything.", run);
  command->add_option("revision", options->revision, "an id or its beginning, head, or base")
      ->type_name("REV")
      ->required();
  add_schema_option(*command, options->arguments);
  add_database(*command, options->arguments);
}

}  // namespace stratac::cli
