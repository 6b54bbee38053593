#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "strata/connection.hpp"
#include "strata/migration.hpp"

namespace strata {

// A row of the ledger, the table `strata_migrations` in the migrated database.
struct AppliedMigration {
  // Other than `applied` only for a revision whose steps are journaled one by one and that was interrupted.
  enum class State : std::uint8_t { applied, upgrading, downgrading };

  std::string revision, parent, hash;
  std::string down;  // the down script, so that a revision that has left the history can be undone
  State state = State::applied;
  int step = 0;              // the last finished one
  std::string applied_at{};  // UTC, `2026-01-02 03:04:05`
  std::int64_t duration_ms = 0;
  std::string version{};  // of Strata
};

struct MigrationEvent {
  enum class Kind : std::uint8_t {
    waiting,    // for another runner, told once
    started,    // a revision
    statement,  // is about to run
    progress,   // of that statement, a few times a second while it takes long
    executed,   // that statement; it is not recorded yet
    step,       // was recorded
    finished,   // a revision
  };
  Kind kind;
  std::string_view revision{};  // empty while waiting
  bool up = true;
  std::int64_t duration_ms = 0;  // once finished
  int step = 0, steps = 0;       // from 1; a revision that is one transaction is one step
  std::string_view statement{};  // its cause, as the script says it
  std::string_view phase{};      // what is counted: `rows`, or PostgreSQL's words for a phase of an index
  std::int64_t done = 0, total = 0;  // total: 0 when it is not known
};

// What `-- call NAME` in a script runs: inside the migration's transaction, which it must not end. After a lock
// timeout it is rolled back with the rest and called again.
using MigrationCallback = std::function<void(Connection&)>;

struct MigratorSettings {
  std::chrono::milliseconds wait{600'000};        // how long for another runner that migrates the same database
  std::chrono::milliseconds lock_timeout{2'000};  // PostgreSQL: for one lock inside a migration, then it
  int lock_attempts = 30;                         // lets the traffic pass and tries again, so many times
  // Called by the thread that migrates; for progress on PostgreSQL by another, while that one waits. It must not
  // throw, nor use the connection.
  std::function<void(const MigrationEvent&)> observer{};
  // PostgreSQL: another connection to the same database, by which to ask how far an index is; without it nobody asks.
  Connection* second = nullptr;
  // By the names in the scripts. A missing one is an error before anything is touched.
  std::map<std::string, MigrationCallback> callbacks{};
};

// Whether a downgrade may lose rows or values.
enum class Loss : std::uint8_t { refused, allowed };

// What undoing an applied revision would lose, as its kept down script says it.
struct RevisionLoss {
  std::string revision;
  std::string label;  // `structure` or `lossy`, as strata/script.hpp explains
  std::string words;  // `rows of notes, values of tasks.rank`
};

// How a database stands to a history.
struct MigrationStatus {
  std::vector<AppliedMigration> applied;  // oldest first; those unknown to the history are the last
  std::size_t known = 0;                  // so many of them are the history's first ones
  std::vector<std::string> missing;       // the history's others
};

// Brings a database from one revision of its schema to another.
//
// A target is a revision's id or the unique beginning of one (also of the part behind the time), `head`,
// `base` (nothing), `+N` or `-N` from where the database stands.
//
// Any number of runners may work on one database at once: together they do the work of one. One killed
// at any moment leaves the database as it was before or after a revision, or before or after a step of a
// revision that is journaled; the next run goes on from there.
//
// On SQLite, foreign keys are off while a revision runs (a rebuild would else delete child rows) and are
// checked before it is committed. Error (usage) inside an open transaction of the caller.
class Migrator {
 public:
  Migrator(Connection& connection, const History& history, MigratorSettings settings = {});

  // The revisions that this call ran, in order; empty when there was nothing to do. Error (schema_mismatch)
  // when an applied revision was edited since, or the database went another way than the history.
  std::vector<std::string> upgrade(std::string_view target = "head");
  // Undoes by the down scripts that the ledger keeps, so also what the history does not know.
  // Error (usage) that names what would be lost, before anything is touched, unless that is allowed.
  std::vector<std::string> downgrade(std::string_view target = "-1", Loss loss = Loss::refused);
  // What that downgrade would lose, newest first.
  std::vector<RevisionLoss> losses(std::string_view target = "-1");

  // Notes that the database stands at `target` without running anything.
  void stamp(std::string_view target);

  // Error (schema_mismatch) that says how far behind the database is. One that is ahead of the history is fine.
  void require();

  MigrationStatus status();

 private:
  Connection& connection_;
  History history_;
  MigratorSettings settings_;
};

}  // namespace strata
