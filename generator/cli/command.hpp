#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <utility>

#include "cli/failure.hpp"
#include "cli/project.hpp"

namespace stratac::cli {

// What the chosen subcommand does, once the command line is understood.
using Run = std::function<Exit()>;

// One function per command, each in its own file: declares its options and sets `chosen` when it is meant.
void add_generate(CLI::App& app, Run& chosen);
void add_plan(CLI::App& app, Run& chosen);
void add_lint(CLI::App& app, Run& chosen);
void add_revision(CLI::App& app, Run& chosen);
void add_seal(CLI::App& app, Run& chosen);
void add_upgrade(CLI::App& app, Run& chosen);
void add_downgrade(CLI::App& app, Run& chosen);
void add_current(CLI::App& app, Run& chosen);
void add_history(CLI::App& app, Run& chosen);
void add_rebase(CLI::App& app, Run& chosen);
void add_stamp(CLI::App& app, Run& chosen);
void add_drift(CLI::App& app, Run& chosen);
void add_check(CLI::App& app, Run& chosen);
void add_fmt(CLI::App& app, Run& chosen);
void add_wait(CLI::App& app, Run& chosen);
void add_rotate_keys(CLI::App& app, Run& chosen);
void add_baseline(CLI::App& app, Run& chosen);
void add_backup(CLI::App& app, Run& chosen);
void add_restore(CLI::App& app, Run& chosen);
void add_vacuum(CLI::App& app, Run& chosen);
void add_verify(CLI::App& app, Run& chosen);

// Declares a command whose work is `run`, which gets its options once they are filled in.
template <class Options>
std::pair<CLI::App*, std::shared_ptr<Options>> add_command(CLI::App& app, Run& chosen, const char* name,
                                                           const char* help, Exit (*run)(const Options&)) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand(name, help);
  command->callback([&chosen, options, run] { chosen = [options, run] { return run(*options); }; });
  return {command, options};
}

// Options that several commands share.
void add_schema(CLI::App& command, Arguments& arguments);         // [SCHEMA], --out, --migrations
void add_schema_option(CLI::App& command, Arguments& arguments);  // --schema, --out, --migrations
void add_no_online(CLI::App& command, Arguments& arguments);      // --no-online
void add_database(CLI::App& command, Arguments& arguments);       // --schema and the like, --database

}  // namespace stratac::cli
