#include "cli/rehearse.hpp"

#include <unistd.h>

#include <algorithm>
#include <functional>
#include <map>
#include <sstream>

#include "catalog/describe.hpp"
#include "cli/failure.hpp"
#include "cli/workspace.hpp"
#include "diff/change.hpp"
#include "pipeline/neighbourhood.hpp"
#include "sql/dialect.hpp"
#include "strata/database.hpp"
#include "strata/migrator.hpp"
#include "strata/script.hpp"

namespace stratac::cli {
namespace {

// An empty database that is gone at the end of the scope.
class Scratch {
 public:
  Scratch(const std::string& url, const std::string& purpose)
      : database_(strata::Database::open(url)), lease_(database_.lease()) {
    if (lease_->dialect() == strata::Dialect::sqlite) return;
    schema_ = "strata_scratch_" + std::to_string(::getpid()) + "_" + purpose;
    lease_->execute("CREATE SCHEMA " + schema_);
    lease_->execute("SET search_path = " + schema_);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    if (schema_.empty()) return;
    try {
      lease_->execute("SET client_min_messages = error");
      lease_->execute("DROP SCHEMA " + schema_ + " CASCADE");
      lease_->execute("RESET search_path");
    } catch (const strata::Error&) {
      // A lost connection: the schema's name says what it is and that it may be dropped.
    }
  }
  strata::Connection& connection() { return *lease_; }

 private:
  strata::Database database_;
  strata::Lease lease_;
  std::string schema_;
};

constexpr std::string_view start_id = "00000000000000_start";

Schema empty_like(const Schema& schema) {
  Schema empty;
  empty.name = schema.name;
  return empty;
}

// A first revision that makes a whole schema at once.
Revision whole(const Schema& schema) {
  const auto nothing = empty_like(schema);
  const auto changes = diff(nothing, schema);
  Revision revision{.id = std::string(start_id)};
  const ScriptHeader header{start_id, "", schema.name};
  revision.up_sqlite = script(sqlite, plan(sqlite, nothing, changes), header);
  revision.up_postgres = script(postgres, plan(postgres, nothing, changes), header);
  return revision;
}

std::string fresh(const Schema& schema, const std::string& url) {
  Scratch scratch(url, "fresh");
  const HistoryText text(schema.name, {whole(schema)});
  strata::Migrator(scratch.connection(), text.history()).upgrade();
  return describe(scratch.connection());
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

void compare(const std::string& expected, const std::string& found, const std::string& when) {
  if (expected == found) return;
  const auto wanted = lines_of(expected), got = lines_of(found);
  std::string difference;
  for (const auto& line : wanted)
    if (std::find(got.begin(), got.end(), line) == got.end()) difference += "\n  missing: " + line;
  for (const auto& line : got)
    if (std::find(wanted.begin(), wanted.end(), line) == wanted.end()) difference += "\n  too much: " + line;
  throw Failure("a trial run does not end where it should: " + when + ", the database differs from the schema" +
                difference);
}

std::string on(const std::string& url) {
  return url.starts_with("sqlite") ? " on sqlite" : " on postgres";
}

// The functions that an application registers have no rows to work on here.
std::map<std::string, strata::MigrationCallback> idle_callbacks(const strata::History& history) {
  std::map<std::string, strata::MigrationCallback> out;
  for (const auto& r : history.revisions)
    for (const auto text : {r.up_sqlite, r.down_sqlite, r.up_postgres, r.down_postgres})
      if (!text.empty())
        for (const auto& function : strata::called_functions(strata::read_script(text)))
          out[function] = [](strata::Connection&) {};
  return out;
}

// Up to the end, the last one down and up again. `before` and `after`: what must be there then.
void run(const strata::History& history, const Schema& before, const Schema& after, const std::string& url) {
  const auto expected = fresh(after, url);
  const auto id = std::string(history.revisions.back().id);
  Scratch scratch(url, "trial");
  strata::Migrator migrator(scratch.connection(), history, {.callbacks = idle_callbacks(history)});
  migrator.upgrade();
  compare(expected, describe(scratch.connection()), "after `" + id + "`" + on(url));
  migrator.downgrade("-1", strata::Loss::allowed);
  compare(fresh(before, url), describe(scratch.connection()), "after `" + id + "` was undone" + on(url));
  migrator.upgrade();
  compare(expected, describe(scratch.connection()), "after `" + id + "` ran again" + on(url));
}

void on_each(const Revision& revision, const std::string& url, const std::function<void(const std::string&)>& body) {
  if (!revision.up_sqlite.empty()) body("sqlite::memory:");
  if (!revision.up_postgres.empty() && url.starts_with("postgres")) body(url);
}

}  // namespace

void rehearse(const Schema& before, const Schema& after, const Revision& revision, const std::string& url) {
  auto last = revision;
  last.parent = start_id;
  const auto part = neighbourhood(before, after);
  const HistoryText text(after.name, {whole(part.before), last});
  on_each(revision, url, [&](const std::string& each) { run(text.history(), part.before, part.after, each); });
}

void replay(const std::vector<Revision>& history, const std::string& url) {
  if (history.empty()) return;
  const auto head = snapshot(history.back());
  const auto before = history.size() > 1 ? snapshot(history[history.size() - 2]) : empty_like(head);
  const HistoryText text(head.name, history);
  on_each(history.back(), url, [&](const std::string& each) { run(text.history(), before, head, each); });
}

}  // namespace stratac::cli
