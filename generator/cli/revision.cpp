#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/post_write.hpp"
#include "cli/recorded.hpp"
#include "cli/rehearse.hpp"
#include "cli/revision_id.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "pipeline/findings.hpp"
#include "pipeline/propose.hpp"
#include "sql/dialect.hpp"
#include "support/naming.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  std::string message;
  std::vector<std::string> allowed;
};

// Which rules are allowed to have found something. Throws Failure for a word that is no rule that refuses.
void check_allowed(const std::vector<std::string>& allowed) {
  std::vector<std::string_view> codes;
  for (const auto* rule : lint_rules())
    if (rule->severity == Severity::error) codes.push_back(rule->code);
  for (const auto& word : allowed) {
    if (std::find(codes.begin(), codes.end(), word) != codes.end()) continue;
    const auto meant = nearest(word, codes);
    throw Failure("nothing is refused as `" + word + "`; " +
                  (meant ? "did you mean `" + std::string(*meant) + "`?" : "`strata lint` names what is"));
  }
}

// Shows what there is to say but what was allowed, and refuses what destroys data.
void review(Findings findings, const std::vector<std::string>& allowed, const Loaded& loaded) {
  std::erase_if(findings, [&](const Finding& finding) {
    return std::find(allowed.begin(), allowed.end(), finding.rule->code) != allowed.end();
  });
  print(diagnostics_of(findings, loaded.resolution.places), loaded.sources, stderr);
  std::set<std::string_view> codes;
  std::string beside;
  for (const auto& [rule, text, help, change, places, leaving] : findings) {
    if (rule->severity != Severity::error) continue;
    codes.insert(rule->code);
    if (!leaving.empty()) beside += fmt::format("\n  {}: @allow(\"{}\", \"{}\")", places.front(), rule->code, leaving);
  }
  if (codes.empty()) return;
  std::string options;
  for (const auto code : codes) options += " --allow " + std::string(code);
  throw Failure("this would destroy data; nothing was recorded. If that is meant, pass `" + options.substr(1) + "`" +
                    (beside.empty() ? "" : ", or write into the schema, beside" + beside),
                Exit::refused);
}

Exit run(const Options& options) {
  check_allowed(options.allowed);
  const auto project = open_project(options.arguments);
  const auto workspace = open_workspace(project, only_schema(project));
  const auto before = workspace.recorded_schema();
  const auto proposal = propose(before, workspace.loaded.resolution,
                                {project.dialects, project.minimum, options.arguments.online});
  if (proposal.empty()) {
    say("nothing to record: " + workspace.path + " is as the last revision left it");
    return Exit::done;
  }
  review(proposal.findings, options.allowed, workspace.loaded);
  const auto parent = workspace.history.empty() ? std::string() : workspace.history.back().id;
  auto revision = revise(proposal, workspace.schema().name, new_revision_id(options.message, parent), parent);
  post_write(project, revision);
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
  add_no_online(*command, options->arguments);
  command
      ->add_option("--database", options->arguments.database,
                   "a PostgreSQL server on which to try the scripts too, in a schema of their own")
      ->type_name("URL");
  command
      ->add_option("--allow", options->allowed,
                   "record it although a rule of `strata lint` refuses it; may be repeated")
      ->type_name("CODE")
      ->allow_extra_args(false);
}

}  // namespace stratac::cli
