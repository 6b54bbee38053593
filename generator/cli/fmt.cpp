#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/terminal.hpp"
#include "syntax/format.hpp"

namespace stratac::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  bool check = false;
};

// Whether the file was not laid out yet.
bool format_file(const std::string& path, bool check) {
  Sources sources;
  sources.emplace_back(path, read_required(path));
  Diagnostics sink;
  const auto text = format(sources.front(), 0, sink);
  show(sink, sources);
  if (*text == sources.front().text()) return false;
  if (!check) write_file(path, *text);
  return true;
}

Exit run(const Options& options) {
  auto files = options.files;
  if (files.empty()) {
    const auto project = open_project({});
    if (project.schemas.empty()) only_schema(project);
    files = project.schemas;
  }
  bool any = false;
  for (const auto& path : files) {
    if (!format_file(path, options.check)) continue;
    any = true;
    say((options.check ? "not laid out: " : "laid out: ") + path);
  }
  return any && options.check ? Exit::differences : Exit::done;
}

}  // namespace

void add_fmt(CLI::App& app, Run& chosen) {
  const auto [command, options] =
      add_command<Options>(app, chosen, "fmt", "Lay schema files out: columns in line, comments kept.", run);
  command->add_option("files", options->files, ".schema files [those of strata.toml]")->type_name("FILE");
  command->add_flag("--check", options->check, "only tell; exit code 2 when a file is not laid out");
}

}  // namespace stratac::cli
