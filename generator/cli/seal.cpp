#include <algorithm>

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/recorded.hpp"
#include "cli/rehearse.hpp"
#include "cli/terminal.hpp"
#include "cli/version.hpp"
#include "cli/workspace.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  std::string revision;
};

Exit run(const Options& options) {
  const auto project = open_project(options.arguments);
  const auto loaded = load_schema(only_schema(project));
  const auto& schema = loaded.resolution.schema;
  const auto migrations =
      project.migrations.empty() ? project.generated / schema.name / "migrations" : project.migrations;
  const auto history = recorded(migrations, options.revision);
  const auto sealed = std::find_if(history.begin(), history.end(),
                                   [&](const Revision& revision) { return revision.id.starts_with(options.revision); });
  if (sealed == history.end()) throw Failure("there is no revision `" + options.revision + "`");
  replay(history, options.arguments.database);
  const auto file = migrations / sealed->id / "manifest";
  const bool changed = write_file(file, to_string(manifest_of(*sealed, version)));
  say(changed ? "sealed " + sealed->id : sealed->id + " is as it was recorded");
  return Exit::done;
}

}  // namespace

void add_seal(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "seal", "Accept what you wrote into a revision's scripts, such as a data step, after a trial run.",
      run);
  command->add_option("revision", options->revision, "its id, or the beginning of it")->required()->type_name("REV");
  add_schema_option(*command, options->arguments);
  command->add_option("--database", options->arguments.database, "a PostgreSQL server on which to try it too")
      ->type_name("URL");
}

}  // namespace stratac::cli
