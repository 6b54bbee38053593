#include <algorithm>

#include "cli/command.hpp"
#include "cli/findings.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "pipeline/findings.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  bool json = false;
};

Findings findings_in(const Workspace& workspace, const Minimum& minimum) {
  const auto before = workspace.recorded_schema();
  const auto& [after, api, hints, places] = workspace.loaded.resolution;
  auto out = without_allowed(lint(before, after, diff(before, after, hints)), hints.allowed);
  for (auto& finding : lint(after)) out.push_back(std::move(finding));
  for (auto& finding : lint(after, minimum)) out.push_back(std::move(finding));
  return out;
}

Exit run(const Options& options) {
  const auto project = open_project(options.arguments);
  const auto workspace = open_workspace(project, only_schema(project));
  const auto& loaded = workspace.loaded;
  const auto findings = findings_in(workspace, project.minimum);
  const auto diagnostics = diagnostics_of(findings, loaded.resolution.places);
  if (options.json)
    say(nlohmann::ordered_json{{"findings", findings_json(findings, loaded)}}.dump(2));
  else if (findings.empty())
    say("nothing to say about " + workspace.path);
  else
    print(diagnostics, loaded.sources, stdout);
  return diagnostics.has_errors() ? Exit::differences : Exit::done;
}

}  // namespace

void add_lint(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "lint",
      "Say what the unrecorded changes of a schema do to rows, to running programs and to a busy database, and what "
      "could be better about the schema. Exit code 2 when data would be destroyed.",
      run);
  add_schema(*command, options->arguments);
  command->add_flag("--json", options->json, "for machines");
}

}  // namespace stratac::cli
