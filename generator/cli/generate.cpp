#include <algorithm>

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/generated.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "pipeline/library.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  std::string depfile, stamp;
  bool list = false;
};

// Everything whose change asks for new code. A directory's time changes when a revision is added.
std::vector<std::string> inputs(const Workspace& workspace) {
  std::vector<std::string> paths;
  for (const auto& source : workspace.loaded.sources) paths.push_back(source.path());
  if (!fs::exists(workspace.migrations)) {
    paths.push_back(workspace.directory.string());
    return paths;
  }
  paths.push_back(workspace.migrations.string());
  for (const auto& revision : workspace.history)
    for (const auto& part : revision_parts)
      if (!(revision.*part.text).empty()) paths.push_back((workspace.migrations / revision.id / part.file).string());
  return paths;
}

void report(const Workspace& workspace, const Written& done, std::size_t files) {
  auto line = workspace.path + ": " + std::to_string(files) + " files in " + workspace.directory.string();
  if (done.written == 0 && done.removed == 0)
    line += ", all up to date";
  else
    line += ", " + std::to_string(done.written) + " written";
  if (done.removed > 0) line += ", " + std::to_string(done.removed) + " removed";
  say(line);
}

// Models that are newer than the migrations fail at the first query.
void warn_unrecorded(const Workspace& workspace) {
  if (workspace.history.empty() || workspace.recorded_schema() == workspace.schema()) return;
  say(styled(Style::yellow, "note") + ": " + workspace.path +
      " has changes that no revision records; `strata revision -m \"…\"` does");
}

void generate(const Options& options, const Project& project, const std::string& path) {
  const auto workspace = open_workspace(project, path);
  const auto files = library(workspace.loaded.resolution, workspace.history, project.name_space);
  if (options.list) {
    for (const auto& file : files) say((workspace.directory / file.path).string());
    return;
  }
  report(workspace, write_generated(workspace.directory, files), files.size());
  warn_unrecorded(workspace);
  const auto target = options.stamp.empty() ? workspace.directory / files.front().path : fs::path(options.stamp);
  if (!options.depfile.empty()) write_file(options.depfile, depfile(target, inputs(workspace)), Content::product);
  if (!options.stamp.empty()) {
    std::error_code ignored;
    // Its time is what counts, so it is made anew even when it holds the same.
    fs::remove(options.stamp, ignored);
    write_file(options.stamp, "", Content::product);
  }
}

Exit run(const Options& options) {
  const auto project = open_project(options.arguments);
  if (project.schemas.empty() || !options.depfile.empty() || !options.stamp.empty()) only_schema(project);
  for (const auto& path : project.schemas) generate(options, project, path);
  return Exit::done;
}

}  // namespace

void add_generate(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "generate", "Write the C++ code of a schema: models, accessors, its recorded migrations.", run);
  add_schema(*command, options->arguments);
  command->add_option("--namespace", options->arguments.name_space, "C++ namespace [the schema's name]");
  command->add_option("--depfile", options->depfile, "write what the code depends on, for make or ninja")
      ->type_name("FILE");
  command->add_option("--stamp", options->stamp, "touch this file when done; the target in the depfile")
      ->type_name("FILE");
  command->add_flag("--list", options->list, "print the names of the files, write nothing");
}

}  // namespace stratac::cli
