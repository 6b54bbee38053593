#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "strata/script.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  bool json = false;
};

// What the way back cannot restore is what the way there loses.
std::string loses(const strata::Migration& revision) {
  return strata::read_script(revision.up_sqlite.empty() ? revision.up_postgres : revision.up_sqlite).loses;
}

Exit run(const Options& options) {
  const auto text = open_history(open_project(options.arguments));
  auto out = nlohmann::ordered_json::array();
  for (const auto& revision : text.history().revisions) {
    if (!options.json) {
      const auto lost = loses(revision);
      say(std::string(revision.id) + (lost == "nothing" ? "" : "  " + styled(Style::yellow, "loses " + lost)));
      continue;
    }
    out.push_back(
        {{"id", revision.id}, {"parent", revision.parent}, {"hash", revision.hash}, {"loses", loses(revision)}});
  }
  if (options.json)
    say(out.dump(2));
  else if (text.history().revisions.empty())
    say(no_revisions(text));
  return Exit::done;
}

}  // namespace

void add_history(CLI::App& app, Run& chosen) {
  const auto [command, options] =
      add_command<Options>(app, chosen, "history", "List the recorded revisions, oldest first.", run);
  command->add_flag("--json", options->json, "for machines");
  add_schema(*command, options->arguments);
}

}  // namespace stratac::cli
