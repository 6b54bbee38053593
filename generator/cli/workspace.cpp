#include "cli/workspace.hpp"

#include "cli/failure.hpp"
#include "cli/files.hpp"
#include "cli/recorded.hpp"
#include "cli/terminal.hpp"
#include "strata/script.hpp"

namespace stratac::cli {
namespace {

std::optional<std::string> read_for_load(const std::string& path, std::string& why) {
  return read_file(path, why);
}

std::string schema_name(const std::vector<Revision>& history, const fs::path& migrations) {
  if (history.empty()) throw Failure("there are no revisions in `" + migrations.string() + "`");
  const auto& first = history.front();
  return strata::read_script(first.up_sqlite.empty() ? first.up_postgres : first.up_sqlite).schema;
}

}  // namespace

Loaded load_schema(const std::string& path) {
  Diagnostics sink;
  auto loaded = load(path, read_for_load, sink);
  show(sink, loaded.sources);
  return loaded;
}

Schema snapshot(const Revision& revision) {
  Diagnostics sink;
  auto loaded = load_text(revision.id + "/after.schema", revision.after, sink);
  show(sink, loaded.sources);
  return std::move(loaded.resolution.schema);
}

Schema Workspace::recorded_schema() const {
  if (!history.empty()) return snapshot(history.back());
  Schema empty;
  empty.name = schema().name;
  return empty;
}

Workspace open_workspace(const Project& project, const std::string& schema_path) {
  Workspace workspace{
      .path = schema_path, .loaded = load_schema(schema_path), .directory = {}, .migrations = {}, .history = {}};
  workspace.directory = project.generated / workspace.schema().name;
  workspace.migrations = project.migrations.empty() ? workspace.directory / "migrations" : project.migrations;
  workspace.history = recorded(workspace.migrations);
  return workspace;
}

HistoryText::HistoryText(std::string schema, std::vector<Revision> revisions, fs::path directory)
    : directory_(std::move(directory)), schema_(std::move(schema)), revisions_(std::move(revisions)) {
  for (const auto& revision : revisions_)
    migrations_.push_back({revision.id, revision.parent, revision.hash, revision.up_sqlite, revision.down_sqlite,
                           revision.up_postgres, revision.down_postgres});
}

HistoryText open_history(const Project& project) {
  if (project.migrations.empty()) {
    auto workspace = open_workspace(project, only_schema(project));
    return HistoryText(workspace.schema().name, std::move(workspace.history), workspace.migrations);
  }
  auto history = recorded(project.migrations);
  auto name = schema_name(history, project.migrations);
  return HistoryText(std::move(name), std::move(history), project.migrations);
}

std::string no_revisions(const HistoryText& history) {
  return "no revisions yet in `" + history.directory().string() + "`; `strata revision -m \"…\"` records the first";
}

}  // namespace stratac::cli
