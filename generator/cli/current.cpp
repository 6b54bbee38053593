#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/connect.hpp"
#include "cli/terminal.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  bool json = false;
};

using State = strata::AppliedMigration::State;

void say_json(const strata::MigrationStatus& status) {
  nlohmann::ordered_json out;
  const auto& applied = status.applied;
  out["current"] = applied.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(applied.back().revision);
  out["finished"] = applied.empty() || applied.back().state == State::applied;
  out["missing"] = status.missing;
  auto unknown = nlohmann::ordered_json::array();
  for (auto i = status.known; i < applied.size(); ++i) unknown.push_back(applied[i].revision);
  out["unknown"] = unknown;
  say(out.dump(2));
}

void say_text(const strata::MigrationStatus& status) {
  const auto& applied = status.applied;
  if (applied.empty())
    say("base (no revision was applied)");
  else
    say(applied.back().revision + "  " + styled(Style::dim, "applied " + applied.back().applied_at + " UTC"));
  if (!applied.empty() && applied.back().state != State::applied)
    say("interrupted after step " + std::to_string(applied.back().step) + "; the next " +
        (applied.back().state == State::upgrading ? "upgrade" : "downgrade") + " goes on from there");
  for (auto i = status.known; i < applied.size(); ++i) say("not in this history: " + applied[i].revision);
  if (status.known < applied.size())
    say("`strata downgrade " + (status.known == 0 ? "base" : applied[status.known - 1].revision) +
        "` undoes that by the down scripts that the database keeps");
  for (const auto& missing : status.missing) say("missing: " + missing);
  if (status.missing.empty() && status.known == applied.size()) say("this is the head");
}

Exit run(const Options& options) {
  Live live(open_project(options.arguments), options.arguments);
  const auto status = live.migrator.status();
  options.json ? say_json(status) : say_text(status);
  return Exit::done;
}

}  // namespace

void add_current(CLI::App& app, Run& chosen) {
  const auto [command, options] =
      add_command<Options>(app, chosen, "current", "Show the revision at which a database stands.", run);
  command->add_flag("--json", options->json, "for machines");
  add_schema_option(*command, options->arguments);
  add_database(*command, options->arguments);
}

}  // namespace stratac::cli
