#include <algorithm>

#include "cli/command.hpp"
#include "cli/post_write.hpp"
#include "cli/recorded.hpp"
#include "cli/rehearse.hpp"
#include "cli/revision_id.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "diff/change_keys.hpp"
#include "pipeline/propose.hpp"
#include "pipeline/replan.hpp"
#include "strata/error.hpp"

namespace stratac::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  Arguments arguments;
  std::string onto;
};

using Branch = std::vector<Revision>;

// A recorded state, with the places of what is in it.
struct Snapshot {
  std::string file;
  Loaded loaded;
  const Schema& schema() const { return loaded.resolution.schema; }
};

// The states along a branch; the first is that before it, so one more than it has revisions.
using Snapshots = std::vector<Snapshot>;

Snapshot snapshot(const fs::path& migrations, const Revision& revision) {
  const auto file = (migrations / revision.id / "after.schema").string();
  Diagnostics sink;
  auto loaded = load_text(file, revision.after, sink);
  show(sink, loaded.sources);
  return {file, std::move(loaded)};
}

Snapshot before_fork(const fs::path& migrations, const std::vector<Revision>& all, const Fork& fork,
                     const std::string& schema) {
  for (const auto& revision : all)
    if (revision.id == fork.parent) return snapshot(migrations, revision);
  Snapshot nothing;
  nothing.loaded.resolution.schema.name = schema;
  return nothing;
}

Snapshots along(Snapshot start, const fs::path& migrations, const Branch& branch) {
  Snapshots out;
  out.push_back(std::move(start));
  for (const auto& revision : branch) out.push_back(snapshot(migrations, revision));
  return out;
}

// What an id says behind its time.
std::string title(const std::string& id) {
  return id.substr(std::min(id.find('_') + 1, id.size()));
}

struct Choice {
  Branch kept, moved;
};

// The branch that began last moves, onto the one that holds `onto`, else the one that began first.
Choice choose(const Fork& fork, const std::string& onto) {
  auto kept = fork.branches.begin();
  if (!onto.empty()) {
    kept = std::find_if(fork.branches.begin(), fork.branches.end(), [&](const Branch& branch) {
      return std::any_of(branch.begin(), branch.end(), [&](auto& each) {
        return each.id.starts_with(onto) || title(each.id).starts_with(onto);
      });
    });
    if (kept == fork.branches.end())
      throw Failure("`" + onto + "` is on no branch of the fork; its branches begin with `" +
                    fork.branches.front().front().id + "` and `" + fork.branches.back().front().id + "`");
  }
  const auto last = std::prev(fork.branches.end());
  return {*kept, kept == last ? *std::prev(last) : *last};
}

// Where a side's change stands: what left stands in the state before. The line of the table when the thing
// has none.
std::string place(const Change& change, const Snapshot& before, const Snapshot& after) {
  const auto& snapshot = leaves(change) && !before.file.empty() ? before : after;
  const auto& places = snapshot.loaded.resolution.places;
  for (auto key : places_of(change)) {
    auto found = places.find(key);
    if (found == places.end()) found = places.find(key.substr(0, key.find_first_of(".#")));
    if (found == places.end()) continue;
    const auto& source = snapshot.loaded.sources[found->second.file];
    return snapshot.file + ":" + std::to_string(source.locate(found->second.begin).line);
  }
  return snapshot.file;
}

std::string side(const Change& change, const Snapshot& before, const Snapshot& after) {
  std::string words;
  for (const auto& line : describe(change)) words += (words.empty() ? "" : ", ") + line;
  return "\n  " + place(change, before, after) + ": " + words;
}

[[noreturn]] void refuse(const Replan& plan, const Snapshots& kept, const Snapshots& moved, const Revision& revision,
                         std::size_t index) {
  std::string text = "the branches contradict each other; nothing was written";
  for (const auto& each : plan.contradictions)
    text += side(each.theirs, kept[plan.at], kept[plan.at + 1]) + side(each.mine, moved[index], moved[index + 1]) + "\n";
  throw Failure(text + "Let the schema say what is to be, remove `" + revision.id +
                    "` and what follows it, and record the rest with `strata revision`.",
                Exit::refused);
}

bool has_data_step(const Revision& revision) {
  return std::any_of(revision_parts.begin(), revision_parts.end(),
                     [&](const auto& part) { return !data_step(revision.*part.text).empty(); });
}

bool same_data_steps(const Revision& a, const Revision& b) {
  return std::all_of(revision_parts.begin(), revision_parts.end(), [&](const auto& part) {
    return data_step(a.*part.text) == data_step(b.*part.text);
  });
}

void keep_data_steps(Revision& revision, const Revision& old) {
  for (const auto& part : revision_parts)
    if (const auto step = data_step(old.*part.text); !step.empty())
      revision.*part.text = with_data_step(std::move(revision.*part.text), step);
  revision.hash = manifest_of(revision, {}).hash;
}

void try_out(const Schema& before, const Schema& after, const Revision& revision, const std::string& url) {
  try {
    rehearse(before, after, revision, url);
  } catch (const strata::Error& error) {
    throw Failure("`" + title(revision.id) + "` does not run in its new place, so nothing was written: " +
                  error.message +
                  (has_data_step(revision) ? "; its data step may name something that is called differently now" : ""));
  }
}

// A moved revision, where the other branch left something of it to do.
struct Moved {
  Revision revision;
  Changes changes;
};

class Rebase {
 public:
  Rebase(const Options& options, const Project& project, const Loaded& loaded, fs::path migrations,
         const std::vector<Revision>& all, const Fork& fork)
      : options_(options), project_(project), said_(loaded.resolution), migrations_(std::move(migrations)),
        choice_(choose(fork, options.onto)), base_(before_fork(migrations_, all, fork, said_.schema.name)),
        kept_(along(base_, migrations_, choice_.kept)), moved_(along(base_, migrations_, choice_.moved)),
        reached_(kept_.back().schema()), parent_(choice_.kept.back()) {
    for (std::size_t i = 0; i < choice_.kept.size(); ++i)
      theirs_.push_back(recorded_changes(kept_[i].schema(), choice_.kept[i], kept_[i + 1].schema(), said_.hints));
  }

  // Nothing is written before all are planned and tried, and nothing removed before all are written: a run
  // that was interrupted finds the fork again, and what it wrote as already there.
  void run() {
    for (std::size_t i = 0; i < choice_.moved.size(); ++i) move(i);
    for (const auto& each : done_) write_revision(migrations_, each.revision);
    for (auto old = choice_.moved.rbegin(); old != choice_.moved.rend(); ++old) remove_revision(migrations_, old->id);
    report();
  }

 private:
  void move(std::size_t i) {
    const auto& old = choice_.moved[i];
    const auto mine = recorded_changes(moved_[i].schema(), old, moved_[i + 1].schema(), said_.hints);
    auto planned = replan(moved_[i].schema(), theirs_, mine);
    if (!planned.contradictions.empty()) refuse(planned, kept_, moved_, old, i);
    theirs_ = std::move(planned.theirs);

    auto after = evolve(reached_, planned.mine);
    if (i + 1 == choice_.moved.size()) after = settled(after, said_.schema);
    const Resolution target{.schema = after, .api = {}, .hints = hints_for(planned.mine, said_.hints), .places = {}};
    const auto proposal = propose(reached_, target, {project_.dialects, project_.minimum, options_.arguments.online});
    const bool is_there = std::any_of(choice_.kept.begin(), choice_.kept.end(),
                                      [&](const Revision& kept) { return same_data_steps(kept, old); });
    if (proposal.empty() && (is_there || !has_data_step(old))) return;

    auto revision = revise(proposal, after.name, new_revision_id(title(old.id), std::max(parent_.id, old.id)), parent_.id);
    keep_data_steps(revision, old);
    post_write(project_, revision);
    try_out(reached_, after, revision, options_.arguments.database);
    reached_ = after;
    parent_ = revision;
    done_.push_back({std::move(revision), proposal.changes});
  }

  void report() const {
    for (const auto& old : choice_.moved) say(styled(Style::yellow, "removed ") + " " + (migrations_ / old.id).string());
    for (const auto& each : done_) {
      say(styled(Style::green, "recorded") + " " + (migrations_ / each.revision.id).string());
      for (const auto& change : each.changes)
        for (const auto& line : describe(change)) say("  " + line);
    }
    if (done_.empty()) say("the other branch does all that already");
    say("a database that ran the removed is brought over by `strata downgrade " +
        (base_.file.empty() ? std::string("base") : fs::path(base_.file).parent_path().filename().string()) +
        "` and `strata upgrade`");
    if (reached_ == said_.schema) return;
    say(styled(Style::yellow, "note") + ": the schema is not what both branches make together; `strata plan` shows "
        "what it has else, `strata revision` records that:");
    for (const auto& change : diff(reached_, said_.schema, said_.hints))
      for (const auto& line : describe(change)) say("  " + line);
  }

  const Options& options_;
  const Project& project_;
  const Resolution& said_;
  fs::path migrations_;
  Choice choice_;
  Snapshot base_;
  Snapshots kept_, moved_;
  std::vector<Changes> theirs_;  // the kept branch, for the state before the revision that moves next
  Schema reached_;
  Revision parent_;
  std::vector<Moved> done_;
};

Exit run(const Options& options) {
  const auto project = open_project(options.arguments);
  const auto loaded = load_schema(only_schema(project));
  const auto migrations = project.migrations.empty()
                              ? project.generated / loaded.resolution.schema.name / "migrations"
                              : project.migrations;
  const auto all = recorded_in_any_order(migrations);
  const auto fork = fork_in(all);
  if (!fork) {
    say("nothing to rebase: the history has no fork");
    return Exit::done;
  }
  Rebase(options, project, loaded, migrations, all, *fork).run();
  if (fork_in(recorded_in_any_order(migrations))) say("there is one more fork: run `strata rebase` again");
  return Exit::done;
}

}  // namespace

void add_rebase(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "rebase",
      "After a merge of two branches that each recorded revisions: plan those of one anew on top of the other's.", run);
  command
      ->add_option("--onto", options->onto,
                   "a revision of the branch that stays as it is [the one that began first]")
      ->type_name("REV");
  add_schema(*command, options->arguments);
  add_no_online(*command, options->arguments);
  command->add_option("--database", options->arguments.database, "a PostgreSQL server on which to try the scripts too")
      ->type_name("URL");
}

}  // namespace stratac::cli
