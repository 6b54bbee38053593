#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "cli/version.hpp"
#include "strata/error.hpp"
#include "support/naming.hpp"

namespace stratac::cli {
namespace {

constexpr const char* footer = R"(
A first schema, from the file to the database:
  strata revision -m "first tables" app.schema    record what the schema needs
  strata upgrade --schema app.schema --database sqlite:app.db
  strata generate app.schema                      write the C++ code
Paths and the name of the database's environment variable may stand in strata.toml.

Exit codes: 0 done or nothing to do, 1 error, 2 differences found, 3 refused.)";

// `downgrade -1` is no option, but looks like one to the parser.
std::vector<std::string> arguments(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  for (auto& word : words)
    if (word.size() > 1 && word[0] == '-' &&
        std::all_of(word.begin() + 1, word.end(), [](char c) { return c >= '0' && c <= '9'; }))
      word[0] = '~';
  // CLI11 takes them as a stack.
  std::reverse(words.begin(), words.end());
  return words;
}

// CLI11 says only that some command is required.
void refuse_unknown_command(const CLI::App& app, int argc, char** argv) {
  const std::string_view word = argc > 1 ? argv[1] : "";
  if (word.empty() || word.starts_with('-')) return;
  std::vector<std::string_view> commands;
  for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) commands.push_back(command->get_name());
  if (std::find(commands.begin(), commands.end(), word) != commands.end()) return;
  const auto meant = nearest(word, commands);
  throw Failure("there is no command `" + std::string(word) + "`; " +
                (meant ? "did you mean `" + std::string(*meant) + "`?" : "`strata --help` lists them"));
}

Exit run(int argc, char** argv) {
  CLI::App app("Strata compiles .schema files to C++ models and to migrations for SQLite and PostgreSQL.", "strata");
  app.footer(footer);
  app.set_version_flag("--version", std::string(version));
  app.require_subcommand(1);
  Run chosen;
  for (const auto add : {add_generate, add_plan, add_lint, add_revision, add_seal, add_upgrade, add_downgrade, add_current,
                         add_history, add_rebase, add_stamp, add_drift, add_check, add_fmt, add_wait, add_rotate_keys, add_baseline,
                         add_backup, add_restore, add_vacuum, add_verify})
    add(app, chosen);
  if (argc == 1) {
    say(app.help());
    return Exit::error;
  }
  refuse_unknown_command(app, argc, argv);
  try {
    app.parse(arguments(argc, argv));
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? Exit::done : Exit::error;
  }
  return chosen();
}

}  // namespace
}  // namespace stratac::cli

int main(int argc, char** argv) {
  using namespace stratac::cli;
  try {
    const Exit exit = run(argc, argv);
    finish_output();
    return static_cast<int>(exit);
  } catch (const Failure& failure) {
    complain(failure.what());
    return static_cast<int>(failure.exit);
  } catch (const std::exception& error) {
    complain(error.what());
    return static_cast<int>(Exit::error);
  }
}
