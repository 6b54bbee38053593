#include "catalog/drift.hpp"

#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/connect.hpp"
#include "cli/expected.hpp"
#include "cli/terminal.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  bool json = false;
};

// The revision at which the database stands, as recorded. Throws Failure where there is none to compare with.
const Revision& standing(const strata::MigrationStatus& status, const std::vector<Revision>& revisions) {
  if (status.applied.empty())
    throw Failure("no revision was applied to this database: `strata upgrade` does so, or `strata stamp` says where it stands");
  const auto& last = status.applied.back();
  if (last.state != strata::AppliedMigration::State::applied)
    throw Failure("the database stands in the middle of `" + last.revision + "`; `strata upgrade` goes on from there");
  if (status.known < status.applied.size())
    throw Failure("the database stands at `" + last.revision + "`, which this history does not know");
  return revisions.at(status.known - 1);
}

nlohmann::ordered_json json_of(const Entry& entry) {
  return {{"kind", entry.kind}, {"table", entry.table}, {"name", entry.name}, {"form", entry.form}};
}

nlohmann::ordered_json json_of(const Difference& difference) {
  static constexpr std::array words{"missing", "extra", "different", "renamed"};
  nlohmann::ordered_json out{{"what", words[static_cast<std::size_t>(difference.what)]}, {"text", describe(difference)}};
  if (difference.what != Drift::extra) out["expected"] = json_of(difference.expected);
  if (difference.what != Drift::missing) out["found"] = json_of(difference.found);
  return out;
}

void say_json(const std::vector<Difference>& all, const std::string& revision, const strata::MigrationStatus& status) {
  auto differences = nlohmann::ordered_json::array(), notes = nlohmann::ordered_json::array();
  for (const auto& each : all) (each.is_note ? notes : differences).push_back(json_of(each));
  say(nlohmann::ordered_json{
      {"revision", revision}, {"missing", status.missing}, {"differences", differences}, {"notes", notes}}
          .dump(2));
}

void say_text(const std::vector<Difference>& all, const std::string& revision, const strata::MigrationStatus& status) {
  say_differences(all);
  if (!differs(all)) say("the database is what `" + revision + "` says");
  else say(styled(Style::dim, "compared with `" + revision + "`"));
  if (!status.missing.empty())
    say("the history has " + std::to_string(status.missing.size()) + " more; `strata upgrade` applies them");
}

Exit run(const Options& options) {
  Live live(open_project(options.arguments), options.arguments);
  const auto status = live.migrator.status();
  const auto& revision = standing(status, live.text.revisions());
  const auto all = drift(expected_inventory(*live.connection, snapshot(revision)), inventory(*live.connection));
  options.json ? say_json(all, revision.id, status) : say_text(all, revision.id, status);
  return differs(all) ? Exit::differences : Exit::done;
}

}  // namespace

void add_drift(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "drift",
      "Compare a live database with the revision at which it stands: what is missing, too much or different. Exit "
      "code 2 when something is. Reads no rows and changes nothing.",
      run);
  command->add_flag("--json", options->json, "for machines");
  add_schema_option(*command, options->arguments);
  add_database(*command, options->arguments);
}

}  // namespace stratac::cli
