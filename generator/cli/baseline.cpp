#include <algorithm>
#include <filesystem>

#include "catalog/drift.hpp"
#include "catalog/read.hpp"
#include "cli/command.hpp"
#include "cli/connect.hpp"
#include "cli/expected.hpp"
#include "cli/files.hpp"
#include "cli/recorded.hpp"
#include "cli/rehearse.hpp"
#include "cli/revision_id.hpp"
#include "cli/terminal.hpp"
#include "cli/tool.hpp"
#include "model/schema_text.hpp"
#include "pipeline/propose.hpp"
#include "syntax/format.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  bool allow_drift = false;
};

// C++ and the ledger call it as the file is called.
std::string name_after(const std::string& path) {
  auto name = fs::path(path).stem().string();
  for (auto& c : name)
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) c = '_';
  return name.empty() || (name[0] >= '0' && name[0] <= '9') ? "_" + name : name;
}

std::string in_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string file_of(const Reading& reading) {
  std::string comments;
  for (const auto& doubt : reading.doubts) comments += "// not taken over as it is: " + in_one_line(doubt) + "\n";
  auto text = schema_text(reading.schema);
  if (!comments.empty()) text.insert(text.find('\n') + 1, "\n" + comments);
  Diagnostics sink;
  return format(SourceText("", text), 0, sink).value_or(text);
}

// What differs although the language seemed to have words for it.
std::set<std::string> unlike(const std::vector<Difference>& all) {
  std::set<std::string> out;
  for (const auto& each : all) {
    const auto& entry = each.what == Drift::missing ? each.expected : each.found;
    if (!each.is_note) out.insert(entry.kind + " " + entry.table + "." + entry.name);
  }
  return out;
}

// The database in the language. Whether a check, a default, an index mean the same when they come out of the language
// only the database can tell: what comes back otherwise is said in its own words.
Reading read_until_alike(strata::Connection& connection, const std::string& name) {
  const auto found = inventory(connection);
  std::set<std::string> by_hand;
  for (;;) {
    auto reading = read(connection, name, by_hand);
    const auto known = by_hand.size();
    Diagnostics sink;
    const auto loaded = load_text(name, file_of(reading), sink);
    // What is wrong is said when the file is read again, with its lines.
    if (sink.has_errors()) return reading;
    by_hand.merge(unlike(drift(expected_inventory(connection, loaded.resolution.schema), found)));
    if (by_hand.size() == known) return reading;
  }
}

void write_schema(strata::Connection& connection, const std::string& path) {
  const auto reading = read_until_alike(connection, name_after(path));
  if (reading.schema.tables.empty()) throw Failure("there are no tables in this database: nothing to begin with");
  write_file(path, file_of(reading));
  for (const auto& doubt : reading.doubts) say(styled(Style::yellow, "not as it is") + ": " + in_one_line(doubt));
  say(styled(Style::green, "wrote") + " " + path);
}

// The revision that says what is there. One that an interrupted run has left is the same one.
void record(const Project& project, const Workspace& workspace) {
  const auto before = workspace.recorded_schema();
  const auto proposal = propose(before, workspace.loaded.resolution, {project.dialects, project.minimum});
  if (proposal.empty()) return;
  const auto revision = revise(proposal, workspace.schema().name, new_revision_id("baseline", ""), "");
  rehearse(before, workspace.schema(), revision, "");
  write_revision(workspace.migrations, revision);
  say(styled(Style::green, "recorded") + " " + (workspace.migrations / revision.id).string());
}

void refuse_history(const Project& project, const Workspace& workspace) {
  if (workspace.history.empty()) return;
  const auto last = workspace.history.back().id;
  const bool unchanged = propose(workspace.recorded_schema(), workspace.loaded.resolution, {project.dialects, project.minimum}).empty();
  if (workspace.history.size() > 1 || !unchanged)
    throw Failure("the history has begun already, at `" + workspace.history.front().id +
                  "`; `strata stamp` notes where a database stands, `strata drift` compares it");
}

void stamp(const Project& project, const Arguments& arguments) {
  Live live(project, arguments);
  live.migrator.stamp("head");
  say("the database now counts as being at " + live.migrator.status().applied.back().revision);
}

bool has_begun(const Project& project, const Arguments& arguments) {
  Live live(project, arguments);
  const auto applied = live.migrator.status().applied;
  if (!applied.empty()) say("the database stands at " + applied.back().revision + " already");
  return !applied.empty();
}

Exit run(const Options& options) {
  const auto project = open_project(options.arguments);
  const auto& path = only_schema(project);
  const auto place = place_of(options.arguments);
  if (place.sqlite && !fs::exists(place.path)) throw Failure("there is no database `" + place.path + "`");
  auto database = strata::Database::open(place.url);
  const auto connection = database.lease();
  if (!fs::exists(path)) write_schema(*connection, path);
  const auto workspace = open_workspace(project, path);
  if (has_begun(project, options.arguments)) return Exit::done;
  refuse_history(project, workspace);
  const auto all = drift(expected_inventory(*connection, workspace.schema()), inventory(*connection));
  say_differences(all);
  if (differs(all) && !options.allow_drift) {
    say("the database is not what " + path + " says, and nothing was recorded; mend the schema and run this again, or "
        "pass `--allow-drift` to begin with what differs");
    return Exit::differences;
  }
  record(project, workspace);
  stamp(project, options.arguments);
  return Exit::done;
}

}  // namespace

void add_baseline(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "baseline",
      "Begin a history with a database that is there already: the schema is written from it, unless there is one, the "
      "first revision says what it holds, and the database counts as being there. Nothing else in it is touched.",
      run);
  command->add_flag("--allow-drift", options->allow_drift, "begin although the database differs from the schema");
  add_schema(*command, options->arguments);
  add_database(*command, options->arguments);
}

}  // namespace stratac::cli
