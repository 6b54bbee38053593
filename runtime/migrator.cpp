#include "strata/migrator.hpp"

#include <algorithm>
#include <optional>

#include "ledger.hpp"
#include "migration_target.hpp"
#include "run_migration.hpp"
#include "strata/database.hpp"
#include "strata/script.hpp"

namespace strata {
namespace {

using State = AppliedMigration::State;

[[noreturn]] void mismatch(std::string message) {
  throw Error(ErrorKind::schema_mismatch, std::move(message));
}
[[noreturn]] void misuse(std::string message) {
  throw Error(ErrorKind::usage, std::move(message));
}

void check_linear(const History& history) {
  std::string_view parent;
  for (const auto& revision : history.revisions) {
    if (revision.parent != parent)
      misuse("revision `" + std::string(revision.id) + "` follows `" + std::string(revision.parent) +
             "` but stands behind `" + std::string(parent) + "`: the history is not in order");
    parent = revision.id;
  }
}

void refuse_open_transaction(const Connection& connection) {
  if (connection.in_transaction())
    misuse("a migration needs its own transactions, but this connection is inside one already");
}

MigrationStatus status_of(const History& history, std::vector<AppliedMigration> applied) {
  MigrationStatus status{.applied = std::move(applied), .known = 0, .missing = {}};
  const auto& rows = status.applied;
  const auto size = std::min(rows.size(), history.revisions.size());
  while (status.known < size && rows[status.known].revision == history.revisions[status.known].id) ++status.known;
  for (auto i = status.known; i < history.revisions.size(); ++i) status.missing.emplace_back(history.revisions[i].id);
  return status;
}

void refuse_edited(const History& history, const MigrationStatus& status) {
  for (std::size_t i = 0; i < status.known; ++i)
    if (status.applied[i].hash != history.revisions[i].hash)
      mismatch("revision `" + status.applied[i].revision + "` was edited after this database ran it on " +
               status.applied[i].applied_at +
               " UTC; restore the old script, or downgrade below it (the database keeps its down script)");
}

// A database may be ahead of the history, but not beside it.
void refuse_diverged(const MigrationStatus& status) {
  if (status.missing.empty() || status.known == status.applied.size()) return;
  const auto& stranger = status.applied[status.known].revision;
  const auto back = status.known == 0 ? std::string("base") : status.applied[status.known - 1].revision;
  mismatch("the database ran revision `" + stranger + "`, which this history does not know, and lacks `" +
           status.missing.front() + "`; run `strata downgrade " + back +
           "`, which undoes the former by the down script that the database keeps, then `strata upgrade`");
}

std::vector<std::string> ids_of(const History& history) {
  std::vector<std::string> ids;
  for (const auto& revision : history.revisions) ids.emplace_back(revision.id);
  return ids;
}

std::vector<std::string> ids_of(const std::vector<AppliedMigration>& rows) {
  std::vector<std::string> ids;
  for (const auto& row : rows) ids.push_back(row.revision);
  return ids;
}

Move up_move(const Migration& revision, Dialect dialect) {
  const bool sqlite = dialect == Dialect::sqlite;
  return {.revision = std::string(revision.id),
          .parent = std::string(revision.parent),
          .hash = std::string(revision.hash),
          .up = std::string(sqlite ? revision.up_sqlite : revision.up_postgres),
          .down = std::string(sqlite ? revision.down_sqlite : revision.down_postgres),
          .is_up = true,
          .finished_steps = 0};
}

Move down_move(const AppliedMigration& row) {
  return {.revision = row.revision,
          .parent = row.parent,
          .hash = row.hash,
          .up = {},
          .down = row.down,
          .is_up = false,
          .finished_steps = row.state == State::downgrading ? row.step : 0};
}

// What an interrupted run left must be ended in its own direction first.
void refuse_unfinished(const std::vector<AppliedMigration>& rows, State other, std::string_view command) {
  if (!rows.empty() && rows.back().state == other)
    mismatch("revision `" + rows.back().revision + "` was interrupted after step " + std::to_string(rows.back().step) +
             "; run `" + std::string(command) + "` to finish it first");
}

// The next revision on the way up to `wanted` of the history's.
std::optional<Move> next_up(const History& history, std::size_t wanted, Dialect dialect,
                            const std::vector<AppliedMigration>& rows) {
  const auto status = status_of(history, rows);
  refuse_edited(history, status);
  refuse_diverged(status);
  refuse_unfinished(rows, State::downgrading, "downgrade");
  if (status.known > 0 && status.applied[status.known - 1].state == State::upgrading) {
    auto move = up_move(history.revisions[status.known - 1], dialect);
    move.finished_steps = status.applied[status.known - 1].step;
    return move;
  }
  if (status.known >= wanted) return std::nullopt;
  return up_move(history.revisions[status.known], dialect);
}

std::vector<RevisionLoss> losses_of(std::size_t wanted, const std::vector<AppliedMigration>& rows) {
  std::vector<RevisionLoss> out;
  for (auto i = rows.size(); i > wanted; --i) {
    const auto script = read_script(rows[i - 1].down);
    if (script.reversal == Script::Reversal::exact) continue;
    out.push_back({rows[i - 1].revision, std::string(to_string(script.reversal)), script.loses});
  }
  return out;
}

void refuse_unregistered(const MigratorSettings& settings, std::string_view revision, std::string_view text) {
  for (const auto& function : called_functions(read_script(text)))
    if (!settings.callbacks.contains(function))
      misuse("revision `" + std::string(revision) + "` calls the function `" + function +
             "`, which is not registered here; the application that has it must run this migration");
}

void refuse_losses(const std::vector<RevisionLoss>& losses) {
  if (losses.empty()) return;
  std::string words;
  for (const auto& one : losses) words += (words.empty() ? "`" : "; `") + one.revision + "`: " + one.words;
  misuse("undoing this loses data (" + words + "); nothing was changed. If that is meant, allow the loss");
}

std::optional<Move> next_down(std::size_t wanted, const std::vector<AppliedMigration>& rows) {
  refuse_unfinished(rows, State::upgrading, "upgrade");
  if (rows.size() <= wanted) return std::nullopt;
  return down_move(rows.back());
}

}  // namespace

Migrator::Migrator(Connection& connection, const History& history, MigratorSettings settings)
    : connection_(connection), history_(history), settings_(std::move(settings)) {
  check_linear(history_);
}

std::vector<std::string> Migrator::upgrade(std::string_view target) {
  refuse_open_transaction(connection_);
  Ledger ledger(connection_, history_.schema);
  const auto rows = ledger.read();
  const auto standing = status_of(history_, rows).known;
  const auto wanted = resolve_target(target, ids_of(history_), standing);
  if (wanted < standing)
    misuse("the database stands beyond `" + std::string(target) + "` already; `downgrade` goes back");
  const NextMove next = [&](const auto& now) { return next_up(history_, wanted, connection_.dialect(), now); };
  // Asked once without any lock, so that the usual start of an application does not wait for anyone.
  if (!next(rows)) return {};
  for (auto i = standing; i < wanted; ++i)
    refuse_unregistered(settings_, history_.revisions[i].id,
                        up_move(history_.revisions[i], connection_.dialect()).script());
  return run_moves(connection_, ledger, settings_, next);
}

std::vector<std::string> Migrator::downgrade(std::string_view target, Loss loss) {
  refuse_open_transaction(connection_);
  Ledger ledger(connection_, history_.schema);
  const auto rows = ledger.read();
  const auto wanted = resolve_target(target, ids_of(rows), rows.size());
  const NextMove next = [&](const auto& now) {
    if (loss == Loss::refused) refuse_losses(losses_of(wanted, now));
    return next_down(wanted, now);
  };
  if (!next(rows)) return {};
  for (auto i = wanted; i < rows.size(); ++i) refuse_unregistered(settings_, rows[i].revision, rows[i].down);
  return run_moves(connection_, ledger, settings_, next);
}

std::vector<RevisionLoss> Migrator::losses(std::string_view target) {
  const auto rows = Ledger(connection_, history_.schema).read();
  return losses_of(resolve_target(target, ids_of(rows), rows.size()), rows);
}

void Migrator::stamp(std::string_view target) {
  refuse_open_transaction(connection_);
  Ledger ledger(connection_, history_.schema);
  alone_with_ledger(connection_, settings_, [&] {
    const auto rows = ledger.read();
    const auto wanted = resolve_target(target, ids_of(history_), status_of(history_, rows).known);
    ledger.create();
    for (const auto& row : rows) ledger.erase(row.revision);
    for (std::size_t i = 0; i < wanted; ++i) {
      const auto move = up_move(history_.revisions[i], connection_.dialect());
      AppliedMigration row{.revision = move.revision, .parent = move.parent, .hash = move.hash, .down = move.down};
      ledger.write(row);
    }
  });
}

void Migrator::require() {
  const auto now = status();
  refuse_edited(history_, now);
  refuse_diverged(now);
  for (const auto& row : now.applied)
    if (row.state != State::applied)
      mismatch("revision `" + row.revision + "` was interrupted after step " + std::to_string(row.step) +
               "; run the migrations to finish it");
  if (!now.missing.empty())
    mismatch("the database is " + plural(now.missing.size()) + " behind this program: " + listed(now.missing) +
             "; run the migrations first");
}

MigrationStatus Migrator::status() {
  return status_of(history_, Ledger(connection_, history_.schema).read());
}

void Database::upgrade(const History& history, std::string_view target) {
  Migrator(*lease(), history).upgrade(target);
}

void Database::upgrade(const History& history, const MigratorSettings& settings) {
  Migrator(*lease(), history, settings).upgrade();
}

void Database::require(const History& history) {
  Migrator(*lease(), history).require();
}

}  // namespace strata
