#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/findings.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "pipeline/findings.hpp"
#include "pipeline/propose.hpp"
#include "sql/dialect.hpp"
#include "support/overloaded.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  std::string dialect;
  bool json = false;
};

using Json = nlohmann::ordered_json;

template <class Visit>
void each_statement(const Plan& plan, const Visit& visit) {
  for (const auto& step : plan.steps)
    for (const auto& item : step.statements)
      std::visit(overloaded{[&](const Statement& statement) { visit(statement, ""); },
                            [&](const Rebuild& rebuild) {
                              for (const auto& statement : rebuild.statements) visit(statement, rebuild.table);
                            }},
                 item);
}

Json json_of(const Plan& plan) {
  Json out{{"guards", Json::array()}, {"statements", Json::array()}};
  for (const auto& guard : plan.guards) out["guards"].push_back({{"sql", guard.sql}, {"message", guard.message}});
  each_statement(plan, [&](const Statement& statement, const std::string& rebuilt) {
    Json effects = Json::array();
    for (const auto& effect : statement.effects)
      effects.push_back({{"table", effect.table}, {"lock", effect.lock}, {"rewrites", effect.rewrites}, {"scans", effect.scans}});
    out["statements"].push_back({{"sql", statement.sql}, {"cause", statement.cause}, {"effects", std::move(effects)}});
    if (!rebuilt.empty()) out["statements"].back()["rebuilds"] = rebuilt;
  });
  return out;
}

void say_json(const Proposal& proposal, const Loaded& loaded) {
  Json out{{"changes", Json::array()},
           {"down", {{"label", to_string(proposal.way_back.reversal)}, {"loses", proposal.way_back.loses}}},
           {"findings", findings_json(proposal.findings, loaded)}};
  for (const auto& change : proposal.changes)
    for (const auto& line : describe(change)) out["changes"].push_back(line);
  for (const auto& plans : proposal.plans)
    out[std::string(plans.dialect->name)] = {{"up", json_of(plans.up)}, {"down", json_of(plans.down)}};
  say(out.dump(2));
}

// What a busy database feels of it: `ACCESS EXCLUSIVE on payments, rewrites it`.
std::string told(const std::vector<Effect>& effects) {
  std::string out;
  for (const auto& effect : effects) {
    out += (out.empty() ? "" : "; ") + std::string(effect.lock) + " on " + effect.table;
    out += effect.rewrites ? ", rewrites it" : effect.scans ? ", reads all of it" : "";
  }
  return out;
}

void say_sql(const DialectPlan& plans) {
  say("");
  say(styled(Style::bold, "on " + std::string(plans.dialect->name)));
  for (const auto& guard : plans.up.guards) say(styled(Style::dim, "-- stops when: " + guard.message));
  std::string last, last_rebuilt;
  each_statement(plans.up, [&](const Statement& statement, const std::string& rebuilt) {
    if (!rebuilt.empty() && rebuilt != last_rebuilt) say(styled(Style::dim, "-- rebuilds the table " + rebuilt));
    last_rebuilt = rebuilt;
    if (statement.cause != last) say(styled(Style::dim, "-- " + statement.cause));
    last = statement.cause;
    say(statement.sql + ";");
    if (!statement.effects.empty()) say(styled(Style::dim, "--   lock: " + told(statement.effects)));
  });
}

void say_text(const Workspace& workspace, const Proposal& proposal) {
  if (proposal.empty()) return say("nothing to record: " + workspace.path + " is as the last revision left it");
  say(styled(Style::bold, workspace.history.empty() ? "from nothing" : "since " + workspace.history.back().id));
  for (const auto& change : proposal.changes)
    for (const auto& line : describe(change)) say("  " + line);
  say(styled(Style::dim, "  down: " + to_string(proposal.way_back)));
  print(diagnostics_of(proposal.findings, workspace.loaded.resolution.places), workspace.loaded.sources, stdout);
  for (const auto& plans : proposal.plans) say_sql(plans);
}

Exit run(const Options& options) {
  auto project = open_project(options.arguments);
  if (!options.dialect.empty()) project.dialects = {options.dialect == sqlite.name ? &sqlite : &postgres};
  const auto workspace = open_workspace(project, only_schema(project));
  const auto proposal = propose(workspace.recorded_schema(), workspace.loaded.resolution,
                                {project.dialects, project.minimum, options.arguments.online});
  options.json ? say_json(proposal, workspace.loaded) : say_text(workspace, proposal);
  return Exit::done;
}

}  // namespace

void add_plan(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "plan", "Show what `revision` would record: the changes in words and as SQL. Writes nothing.", run);
  add_schema(*command, options->arguments);
  add_no_online(*command, options->arguments);
  command->add_option("--dialect", options->dialect, "show the SQL of one database only")
      ->check(CLI::IsMember({"sqlite", "postgres"}));
  command->add_flag("--json", options->json, "for machines; with the way back too");
}

}  // namespace stratac::cli
