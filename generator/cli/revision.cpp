#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>

#include "cli/command.hpp"
#include "cli/recorded.hpp"
#include "cli/rehearse.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "pipeline/propose.hpp"
#include "sql/dialect.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  std::string message;
  bool allow_loss = false;
};

// Tests and reproducible builds set the clock: https://reproducible-builds.org/specs/source-date-epoch
std::time_t now() {
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (!text || !*text) return std::time(nullptr);
  long long seconds = 0;
  const auto* end = text + std::string_view(text).size();
  if (std::from_chars(text, end, seconds).ptr != end)
    throw Failure(std::string("SOURCE_DATE_EPOCH is `") + text + "`, which is no number of seconds");
  return static_cast<std::time_t>(seconds);
}

std::string stamp(std::time_t time) {
  std::tm utc{};
  gmtime_r(&time, &utc);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y%m%d%H%M%S", &utc)};
}

std::string slug(std::string_view message) {
  constexpr std::size_t longest = 40;
  std::string out;
  for (const char c : message) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter)
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    else if (!out.empty() && out.back() != '_')
      out += '_';
  }
  out.resize(std::min(out.size(), longest));
  while (out.ends_with('_')) out.pop_back();
  return out.empty() ? "revision" : out;
}

std::time_t time_of(const std::string& id) {
  std::tm utc{};
  if (!::strptime(id.substr(0, 14).c_str(), "%Y%m%d%H%M%S", &utc))
    throw Failure("revision `" + id + "` has no time at the beginning of its name");
  return ::timegm(&utc);
}

// Directories sort as the history goes, so a revision's time is later than its parent's, whatever the
// clock says.
std::string new_id(std::string_view message, const std::vector<Revision>& history) {
  auto time = now();
  if (!history.empty()) time = std::max(time, time_of(history.back().id) + 1);
  return stamp(time) + "_" + slug(message);
}

void refuse_losses(const Proposal& proposal) {
  const auto lost = losses(proposal);
  if (lost.empty()) return;
  std::string text = "this would destroy data:";
  for (const auto& line : lost) text += "\n  " + line;
  throw Failure(text +
                    "\nIf something was renamed, say so in the schema with `@was(old_name)`. "
                    "If the data is to go, pass `--allow-loss`.",
                Exit::refused);
}

Exit run(const Options& options) {
  const auto project = open_project(options.arguments);
  const auto workspace = open_workspace(project, only_schema(project));
  const auto before = workspace.recorded_schema();
  const auto proposal = propose(before, workspace.loaded.resolution, project.dialects);
  if (proposal.empty()) {
    say("nothing to record: " + workspace.path + " is as the last revision left it");
    return Exit::done;
  }
  if (!options.allow_loss) refuse_losses(proposal);
  const auto parent = workspace.history.empty() ? "" : workspace.history.back().id;
  const auto revision = revise(proposal, workspace.schema().name, new_id(options.message, workspace.history), parent);
  rehearse(before, workspace.schema(), revision, options.arguments.database);
  write_revision(workspace.migrations, revision);
  say(styled(Style::green, "recorded") + " " + (workspace.migrations / revision.id).string());
  for (const auto& change : proposal.changes)
    for (const auto& line : describe(change)) say("  " + line);
  return Exit::done;
}

}  // namespace

void add_revision(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "revision", "Record what changed in a schema as a new revision, with scripts both ways.", run);
  command->add_option("-m,--message", options->message, "what it does, in a few words; becomes part of its name")
      ->required()
      ->type_name("TEXT");
  add_schema(*command, options->arguments);
  command
      ->add_option("--database", options->arguments.database,
                   "a PostgreSQL server on which to try the scripts too, in a schema of their own")
      ->type_name("URL");
  command->add_flag("--allow-loss", options->allow_loss, "record it although it drops or cuts data");
}

}  // namespace stratac::cli
