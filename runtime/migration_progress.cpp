#include "migration_progress.hpp"

#include <chrono>

#include "sqlite.hpp"

namespace strata {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// The phases of pg_stat_progress_create_index count in different units.
// postgresql.org/docs/current/progress-reporting.html
constexpr std::string_view index_progress =
    "SELECT phase, CASE WHEN lockers_total > 0 THEN lockers_done WHEN tuples_total > 0 THEN tuples_done "
    "ELSE blocks_done END, CASE WHEN lockers_total > 0 THEN lockers_total WHEN tuples_total > 0 THEN tuples_total "
    "ELSE blocks_total END FROM pg_stat_progress_create_index WHERE pid = CAST($1 AS integer)";

// Asks by a second connection, in a thread, how far the first one's index is.
class IndexWatch {
 public:
  using Tell = std::function<void(const Row&)>;

  IndexWatch(Connection& second, std::string pid, Tell tell)
      : second_(second), pid_(std::move(pid)), tell_(std::move(tell)), thread_([this] { run(); }) {}
  IndexWatch(const IndexWatch&) = delete;
  IndexWatch& operator=(const IndexWatch&) = delete;
  ~IndexWatch() {
    {
      const std::lock_guard lock(mutex_);
      over_ = true;
    }
    wake_.notify_all();
    thread_.join();
  }

 private:
  bool over_within(milliseconds time) {
    std::unique_lock lock(mutex_);
    return wake_.wait_for(lock, time, [this] { return over_; });
  }
  void run() {
    try {
      while (!over_within(milliseconds{500}))
        for (const auto& row : second_.query(index_progress, {pid_}).rows) tell_(row);
    } catch (const Error&) {
      // How far it is can be left unsaid; the migration goes on.
    }
  }

  Connection& second_;
  const std::string pid_;
  const Tell tell_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool over_ = false;
  std::thread thread_;
};

}  // namespace

MigrationProgress::MigrationProgress(Connection& connection, const MigratorSettings& settings,
                                     std::string_view revision, bool up)
    : connection_(connection),
      settings_(settings),
      event_{.kind = MigrationEvent::Kind::statement, .revision = revision, .up = up} {}

void MigrationProgress::begin_step(int step, int steps) {
  event_.step = step;
  event_.steps = steps;
}

void MigrationProgress::end_step() {
  tell(MigrationEvent::Kind::step);
}

void MigrationProgress::statement(std::string_view cause, std::int64_t rows, const std::function<void()>& run) {
  if (!settings_.observer) return run();
  event_.statement = cause;
  event_.total = rows;
  tell(MigrationEvent::Kind::statement);
  connection_.dialect() == Dialect::sqlite ? count_rows(run) : watch_index(run);
  tell(MigrationEvent::Kind::executed);
  event_.statement = event_.phase = {};
  event_.done = event_.total = 0;
}

void MigrationProgress::tell(MigrationEvent::Kind kind) {
  event_.kind = kind;
  if (settings_.observer) settings_.observer(event_);
}

void MigrationProgress::count_rows(const std::function<void()>& run) {
  event_.phase = "rows";
  auto told = Clock::now();
  const RowsWatch watch(connection_, [&](std::int64_t rows) {
    const auto now = Clock::now();
    if (now - told < milliseconds{100}) return;
    told = now;
    event_.done = rows;
    tell(MigrationEvent::Kind::progress);
  });
  run();
}

void MigrationProgress::watch_index(const std::function<void()>& run) {
  if (!settings_.second) return run();
  const auto pid = connection_.query("SELECT pg_backend_pid()").rows[0][0].value_or("");
  std::string phase;
  const IndexWatch watch(*settings_.second, pid, [&](const Row& row) {
    phase = row[0].value_or("");
    event_.phase = phase;
    event_.done = std::stoll(row[1].value_or("0"));
    event_.total = std::stoll(row[2].value_or("0"));
    tell(MigrationEvent::Kind::progress);
  });
  run();
}

}  // namespace strata
