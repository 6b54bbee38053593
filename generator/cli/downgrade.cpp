#include "cli/command.hpp"
#include "cli/connect.hpp"
#include "cli/export.hpp"
#include "cli/terminal.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  std::string revision;
  bool allow_loss = false;
  SqlOptions sql;
};

void confirm(const std::vector<strata::RevisionLoss>& losses) {
  if (losses.empty()) return;
  for (const auto& one : losses)
    say("undoing " + one.revision + " is not exact: " + styled(Style::yellow, one.label + ": " + one.words));
  if (!answers_yes("go on?"))
    throw Failure("this would lose data; nothing was changed. If that is meant, pass `--allow-loss`", Exit::refused);
}

Exit run(const Options& options) {
  const auto project = open_project(options.arguments);
  if (options.sql.wanted) {
    const auto text = open_history(project);
    say_downgrade_sql(text.history(), target(options.revision), options.sql);
    return Exit::done;
  }
  Live live(project, options.arguments);
  if (!options.allow_loss) confirm(live.migrator.losses(target(options.revision)));
  if (live.migrator.downgrade(target(options.revision), strata::Loss::allowed).empty()) say("nothing to do");
  return Exit::done;
}

}  // namespace

void add_downgrade(CLI::App& app, Run& chosen) {
  const auto [command, options] =
      add_command<Options>(app, chosen, "downgrade", "Undo revisions, the newest first, down to one that stays.", run);
  command->add_option("revision", options->revision, "the one to go back to: an id or its beginning, -N, or base")
      ->type_name("REV")
      ->required();
  command->add_flag("--allow-loss", options->allow_loss, "do not ask when undoing loses rows or values");
  add_schema_option(*command, options->arguments);
  add_database(*command, options->arguments);
  add_sql(*command, options->sql);
}

}  // namespace stratac::cli
