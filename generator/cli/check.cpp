#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/generated.hpp"
#include "cli/recorded.hpp"
#include "cli/rehearse.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "pipeline/library.hpp"
#include "pipeline/propose.hpp"
#include "strata/error.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  bool json = false;
};

using Problems = std::vector<std::string>;

void check_recorded(const Workspace& workspace, const Project& project, Problems& problems) {
  const auto proposal = propose(workspace.recorded_schema(), workspace.loaded.resolution, {project.dialects, project.minimum});
  std::string text = workspace.path + " has changes that no revision records; `strata revision -m \"…\"` does:";
  for (const auto& change : proposal.changes)
    for (const auto& line : describe(change)) text += "\n  " + line;
  if (!proposal.empty()) problems.push_back(text);
}

void check_replay(const Workspace& workspace, const std::string& url, Problems& problems) {
  try {
    replay(workspace.history, url);
  } catch (const Failure& failure) {
    problems.emplace_back(failure.what());
  } catch (const strata::Error& error) {
    problems.push_back("a trial run of the history fails: " + error.message);
  }
}

void check_generated(const Workspace& workspace, const Project& project, Problems& problems) {
  const auto files = library(workspace.loaded.resolution, workspace.history, project.name_space);
  for (const auto& file : stale_files(workspace.directory, files))
    problems.push_back("`" + file + "` is not what the schema says; `strata generate` writes it anew");
}

Problems check(const Options& options, const Project& project, const std::string& path) {
  Problems problems;
  try {
    const auto workspace = open_workspace(project, path);
    check_recorded(workspace, project, problems);
    check_replay(workspace, options.arguments.database, problems);
    check_generated(workspace, project, problems);
  } catch (const EditedHistory& edited) {
    problems.emplace_back(edited.what());
  }
  return problems;
}

Exit run(const Options& options) {
  const auto project = open_project(options.arguments);
  if (project.schemas.empty()) only_schema(project);
  Problems all;
  for (const auto& path : project.schemas)
    for (auto& problem : check(options, project, path)) all.push_back(std::move(problem));
  if (options.json)
    say(nlohmann::ordered_json{{"problems", all}}.dump(2));
  else if (all.empty())
    say("all is well: nothing to record, nothing edited, the history leads to the schema");
  else
    for (const auto& problem : all) say(styled(Style::red, "different") + ": " + problem);
  return all.empty() ? Exit::done : Exit::differences;
}

}  // namespace

void add_check(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "check",
      "For continuous integration: that schema, revisions and generated code belong together, that the history has "
      "no fork, and that it leads where it should when it is run. Exit code 2 when not.",
      run);
  add_schema(*command, options->arguments);
  command->add_option("--namespace", options->arguments.name_space, "C++ namespace [the schema's name]");
  command->add_option("--database", options->arguments.database, "a PostgreSQL server on which to run it too")
      ->type_name("URL");
  command->add_flag("--json", options->json, "for machines");
}

}  // namespace stratac::cli
