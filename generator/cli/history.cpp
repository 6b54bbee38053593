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

// The scripts of both databases say the same of their way back.
strata::Script down_script(const strata::Migration& revision) {
  return strata::read_script(revision.down_sqlite.empty() ? revision.down_postgres : revision.down_sqlite);
}

void say_line(const strata::Migration& revision) {
  const auto down = down_script(revision);
  const auto style = down.reversal == strata::Script::Reversal::exact ? Style::dim : Style::yellow;
  say(std::string(revision.id) + "  " + styled(style, "down: " + std::string(to_string(down.reversal))));
}

nlohmann::ordered_json json_of(const strata::Migration& revision) {
  const auto down = down_script(revision);
  return {{"id", revision.id},
          {"parent", revision.parent},
          {"hash", revision.hash},
          {"down", to_string(down.reversal)},
          {"loses", down.loses}};
}

Exit run(const Options& options) {
  const auto text = open_history(open_project(options.arguments));
  auto out = nlohmann::ordered_json::array();
  for (const auto& revision : text.history().revisions) {
    if (options.json)
      out.push_back(json_of(revision));
    else
      say_line(revision);
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
