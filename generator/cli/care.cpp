#include "strata/care.hpp"

#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "strata/database.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  bool json = false;
};

strata::Database open(const Options& options) {
  return strata::Database::open(database_url(open_project(options.arguments), options.arguments));
}

Exit run_vacuum(const Options& options) {
  auto database = open(options);
  draw("vacuuming");
  strata::vacuum(*database.lease());
  say("done");
  return Exit::done;
}

std::vector<std::string> problems_of(const Options& options) {
  try {
    auto database = open(options);
    draw("verifying");
    return strata::verify(*database.lease());
  } catch (const strata::Error& error) {
    // A file that is damaged at its beginning cannot be opened.
    if (error.kind == strata::ErrorKind::database) return {error.message};
    throw;
  }
}

Exit run_verify(const Options& options) {
  const auto problems = problems_of(options);
  if (options.json) {
    say(nlohmann::ordered_json{{"problems", problems}}.dump(2));
  } else {
    for (const auto& problem : problems) say(problem);
    if (problems.empty()) say("all is well");
  }
  return problems.empty() ? Exit::done : Exit::differences;
}

}  // namespace

void add_vacuum(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "vacuum", "Give room back that a database does not need, and refresh its statistics.", run_vacuum);
  add_database(*command, options->arguments);
}

void add_verify(CLI::App& app, Run& chosen) {
  const auto [command, options] =
      add_command<Options>(app, chosen, "verify", "Look through all that is stored for damage.", run_verify);
  command->add_flag("--json", options->json, "for machines");
  add_database(*command, options->arguments);
}

}  // namespace stratac::cli
