#include "run_migration.hpp"

#include <functional>
#include <thread>

#include "migration_progress.hpp"
#include "rebuild.hpp"
#include "strata/script.hpp"
#include "strata/transaction.hpp"

namespace strata {
namespace {

using Clock = std::chrono::steady_clock;

class Wait {
 public:
  explicit Wait(const MigratorSettings& settings) : settings_(settings), until_(Clock::now() + settings.wait) {}

  // Sleeps a little; Error (lock_timeout) when the time is over.
  void pause() {
    if (Clock::now() >= until_)
      throw Error(ErrorKind::lock_timeout, "another runner has been migrating this database for " +
                                               std::to_string(settings_.wait.count() / 1000) +
                                               " s; waited no longer for it");
    if (!told_ && settings_.observer) settings_.observer({.kind = MigrationEvent::Kind::waiting, .revision = {}});
    told_ = true;
    std::this_thread::sleep_for(nap_);
    nap_ = std::min(nap_ * 2, std::chrono::milliseconds{500});
  }

 private:
  const MigratorSettings& settings_;
  Clock::time_point until_;
  std::chrono::milliseconds nap_{10};
  bool told_ = false;
};

// PostgreSQL's lock for migrators of one database schema; the server frees it when its holder dies.
// Polled, not waited for: a session that waits inside pg_advisory_lock() has a snapshot, for which a
// CREATE INDEX CONCURRENTLY of the holder waits in turn.
class AdvisoryLock {
 public:
  AdvisoryLock(Connection& connection, const MigratorSettings& settings) : connection_(connection) {
    Wait wait(settings);
    while (ask("pg_try_advisory_lock") != "t") wait.pause();
    notice_death();
  }
  AdvisoryLock(const AdvisoryLock&) = delete;
  AdvisoryLock& operator=(const AdvisoryLock&) = delete;
  ~AdvisoryLock() {
    try {
      ask("pg_advisory_unlock");
      connection_.execute("RESET client_connection_check_interval");
    } catch (const Error&) {
      // A lost connection cannot unlock, and the server has unlocked it then; an old server knows no such setting.
    }
  }

 private:
  std::string ask(const std::string& function) {
    // The first number says Strata ("stra" in ASCII) to whoever looks into pg_locks.
    return connection_.query("SELECT " + function + "(1937010273, hashtext(current_schema()))").rows[0][0].value_or("");
  }
  // The server ends a statement whose client is dead only when it has something to send to it: a long one would hold
  // the lock for hours. Servers before 14 and those on other systems than Linux know no better.
  void notice_death() {
    try {
      connection_.execute("SET client_connection_check_interval = '1s'");
    } catch (const Error& error) {
      if (error.kind == ErrorKind::connection_lost) throw;
    }
  }

  Connection& connection_;
};

// Takes SQLite's write lock, which is the lock against other runners too.
Transaction begin_waiting(Connection& connection, const MigratorSettings& settings) {
  Wait wait(settings);
  for (;;) {
    try {
      return Transaction(connection);
    } catch (const Error& error) {
      if (error.kind != ErrorKind::busy) throw;
    }
    wait.pause();
  }
}

class Run {
 public:
  Run(Connection& connection, Ledger& ledger, const MigratorSettings& settings, const Move& move)
      : connection_(connection), ledger_(ledger), settings_(settings), move_(move),
        rebuilder_(connection), progress_(connection, settings, move.revision, move.is_up) {
    if (move.script().empty())
      throw Error(ErrorKind::usage, "revision `" + move.revision + "` has no script for this database");
    script_ = read_script(move.script());
    if (script_.journaled && connection.dialect() == Dialect::sqlite)
      throw Error(ErrorKind::usage, "revision `" + move.revision + "`: a script for SQLite is one transaction");
  }

  const Script& script() const { return script_; }

  // Everything inside the caller's transaction, the ledger's row included.
  void whole() {
    guards();
    progress_.begin_step(1, 1);
    items(script_.steps.at(0));
    if (connection_.dialect() == Dialect::sqlite) foreign_keys();
    record(static_cast<int>(script_.steps.size()));
  }

  void journaled() {
    for (auto i = move_.finished_steps; i < static_cast<int>(script_.steps.size()); ++i) {
      const auto& step = script_.steps[static_cast<std::size_t>(i)];
      progress_.begin_step(i + 1, static_cast<int>(script_.steps.size()));
      telling_how_far(i, [&] {
        if (!step.alone)
          in_transaction([&] { numbered(step, i); });
        else
          alone(step, i);
      });
      progress_.end_step();
    }
  }

  // What stands in the way of a later step came after the guards had asked: a row that someone wrote meanwhile.
  void telling_how_far(int finished, const std::function<void()>& step) {
    try {
      step();
    } catch (Error& error) {
      if (finished > 0)
        error.message += "; " + std::to_string(finished) + " of " + std::to_string(script_.steps.size()) +
                         " steps are done and stay: mend what stands in the way and run it again, it goes on from there";
      throw;
    }
  }

  // Locks that do not come in time are given up, so that the traffic behind them passes, and tried again.
  void in_transaction(const std::function<void()>& body) {
    for (int attempt = 1;; ++attempt) {
      try {
        Transaction transaction(connection_);
        connection_.execute("SET LOCAL lock_timeout = " + std::to_string(settings_.lock_timeout.count()));
        body();
        transaction.commit();
        return;
      } catch (const Error& error) {
        const bool passing = error.kind == ErrorKind::lock_timeout || error.kind == ErrorKind::deadlock;
        if (!passing || attempt >= settings_.lock_attempts) throw;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds{100 * std::min(attempt, 10)});
    }
  }

 private:
  // No lock_timeout: what must run alone waits without holding up the traffic.
  //
  // The first such step is announced, because it leaves traces before it is recorded: of a runner that is
  // killed in it the server goes on with the statement, and the next one must know what to finish.
  void alone(const Script::Step& step, int index) {
    if (index == 0) {
      guards();
      record(0);
    }
    items(step);
    record(index + 1);
  }

  void numbered(const Script::Step& step, int index) {
    if (index == 0) guards();
    items(step);
    record(index + 1);
  }

  void guards() {
    for (const auto& guard : script_.guards) {
      const auto answer = connection_.query(guard.sql).rows.at(0);
      if (answer.at(0) == "0") continue;
      auto message = guard.message;
      for (const auto& value : answer)
        if (const auto place = message.find("{}"); place != std::string::npos) message.replace(place, 2, value.value_or("NULL"));
      throw Error(ErrorKind::check_violation, where() + ": " + message + "; nothing was changed");
    }
  }

  void items(const Script::Step& step) {
    for (const auto& item : step.items) {
      if (const auto* rebuild = std::get_if<Script::Rebuild>(&item))
        rebuilder_.run(*rebuild, script_.reversal == Script::Reversal::exact,
                       [this](const Script::Statement& statement, std::int64_t rows) { execute(statement, rows); });
      else if (const auto* function = std::get_if<Script::Call>(&item))
        call(function->function);
      else
        execute(std::get<Script::Statement>(item));
    }
  }

  void call(const std::string& function) {
    const auto name = "call " + function;
    const auto& callback = settings_.callbacks.at(function);
    progress_.statement(name, 0, [&] { named(name, [&] { callback(connection_); }); });
    if (!connection_.in_transaction())
      throw Error(ErrorKind::usage, where() + ", `" + name + "`: the function ended the migration's transaction");
  }

  void execute(const Script::Statement& statement, std::int64_t rows = 0) {
    progress_.statement(statement.cause, rows,
                        [&] { named(statement.cause, [&] { connection_.execute(statement.sql); }); });
  }

  // An error in `body` says where it happened.
  void named(const std::string& cause, const std::function<void()>& body) {
    try {
      body();
    } catch (Error& error) {
      error.message = where() + (cause.empty() ? "" : ", `" + cause + "`") + ": " + error.message;
      throw;
    }
  }

  // Nobody knows which tables a hand-written statement touched.
  void foreign_keys() {
    named("", [&] {
      if (script_.steps[0].by_hand)
        rebuilder_.check_all_foreign_keys();
      else
        rebuilder_.check_foreign_keys();
    });
  }

  void record(int finished) {
    const bool all = finished == static_cast<int>(script_.steps.size());
    if (all && !move_.is_up) return ledger_.erase(move_.revision);
    using State = AppliedMigration::State;
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - started_);
    ledger_.write({.revision = move_.revision,
                   .parent = move_.parent,
                   .hash = move_.hash,
                   .down = move_.down,
                   .state = all           ? State::applied
                            : move_.is_up ? State::upgrading
                                          : State::downgrading,
                   .step = finished,
                   .applied_at = {},
                   .duration_ms = time.count(),
                   .version = {}});
  }

  std::string where() const { return "revision `" + move_.revision + "`" + (move_.is_up ? "" : " (down)"); }

  Connection& connection_;
  Ledger& ledger_;
  const MigratorSettings& settings_;
  const Move& move_;
  Script script_;
  Rebuilder rebuilder_;
  MigrationProgress progress_;
  Clock::time_point started_ = Clock::now();
};

// Tells the observer of a move around its run.
void observed(const MigratorSettings& settings, const Move& move, const std::function<void()>& run) {
  const auto start = Clock::now();
  MigrationEvent event{.kind = MigrationEvent::Kind::started, .revision = move.revision, .up = move.is_up};
  if (settings.observer) settings.observer(event);
  run();
  event.kind = MigrationEvent::Kind::finished;
  event.duration_ms = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
  if (settings.observer) settings.observer(event);
}

// One transaction for each revision: what another runner did meanwhile is seen once the lock is held.
std::vector<std::string> run_on_sqlite(Connection& connection, Ledger& ledger, const MigratorSettings& settings,
                                       const NextMove& next) {
  std::vector<std::string> done;
  const MigrationPragmas pragmas(connection);
  for (;;) {
    auto transaction = begin_waiting(connection, settings);
    const auto move = next(ledger.read());
    if (!move) return done;
    observed(settings, *move, [&] {
      ledger.create();
      Run(connection, ledger, settings, *move).whole();
      transaction.commit();
    });
    done.push_back(move->revision);
  }
}

std::vector<std::string> run_on_postgres(Connection& connection, Ledger& ledger, const MigratorSettings& settings,
                                         const NextMove& next) {
  std::vector<std::string> done;
  const AdvisoryLock lock(connection, settings);
  while (const auto move = next(ledger.read())) {
    observed(settings, *move, [&] {
      ledger.create();
      Run run(connection, ledger, settings, *move);
      if (run.script().journaled)
        run.journaled();
      else
        run.in_transaction([&] { run.whole(); });
    });
    done.push_back(move->revision);
  }
  return done;
}

}  // namespace

std::vector<std::string> run_moves(Connection& connection, Ledger& ledger, const MigratorSettings& settings,
                                   const NextMove& next) {
  return connection.dialect() == Dialect::sqlite ? run_on_sqlite(connection, ledger, settings, next)
                                                 : run_on_postgres(connection, ledger, settings, next);
}

void alone_with_ledger(Connection& connection, const MigratorSettings& settings, const std::function<void()>& body) {
  std::optional<AdvisoryLock> lock;
  if (connection.dialect() == Dialect::postgres) lock.emplace(connection, settings);
  auto transaction = begin_waiting(connection, settings);
  body();
  transaction.commit();
}

}  // namespace strata
