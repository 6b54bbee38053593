#include "pool.hpp"

#include <cstdio>
#include <utility>

#include "postgres.hpp"
#include "sqlite.hpp"

namespace strata {
namespace {

constexpr std::string_view in_memory = ":memory:";

// A database in memory is gone with its connection.
Settings suited(Settings settings, bool single) {
  if (settings.pool_size < 0 || settings.max_overflow < 0 || settings.pool_size + settings.max_overflow == 0)
    throw Error{ErrorKind::usage,
                "a pool needs room for a connection: `pool_size` is " + std::to_string(settings.pool_size) +
                    " and `max_overflow` " + std::to_string(settings.max_overflow)};
  if (!single) return settings;
  settings.pool_size = 1;
  settings.max_overflow = 0;
  settings.pool_recycle = std::chrono::seconds{0};
  return settings;
}

Error pool_timeout(const Settings& settings, std::size_t waiting) {
  return Error{ErrorKind::pool_timeout,
               "no connection became free within " + std::to_string(settings.pool_timeout.count()) + " ms: all " +
                   std::to_string(settings.pool_size + settings.max_overflow) + " are in use and " +
                   std::to_string(waiting) + " more wait; raise `pool_size`, or hold sessions for a shorter time"};
}

}  // namespace

Error cancelled() {
  return Error{ErrorKind::cancelled, "the program asked to stop"};
}

Pool::Pool(const Settings& settings)
    : settings_{settings},
      url_{parse_url(settings.url)},
      single_{url_.dialect == Dialect::sqlite && url_.address == in_memory},
      workers_{single_ ? 1 : static_cast<std::size_t>(settings.pool_size + settings.max_overflow)} {
  settings_ = suited(settings, single_);
  counts_.size = static_cast<std::size_t>(settings_.pool_size);
  counts_.most = counts_.size + static_cast<std::size_t>(settings_.max_overflow);
  counts_.open = 1;
  // Closes it again when none is to be kept.
  static_cast<void>(put(connect()));
}

Lease Pool::take(const std::stop_token& stop) {
  if (single_)
    if (Connection* shared = shared_with_this_thread()) return Lease{shared_from_this(), shared, {}};
  Place place = next(stop);
  try {
    refresh(place);
  } catch (...) {
    const std::lock_guard lock{mutex_};
    --counts_.lent;
    static_cast<void>(put({}));
    throw;
  }
  if (single_ || settings_.pool_echo) lent(place);
  return Lease{shared_from_this(), place.connection.release(), place.made};
}

void Pool::lent(const Place& place) {
  const std::lock_guard lock{mutex_};
  say("lent");
  if (!single_) return;
  holder_ = std::this_thread::get_id();
  held_ = place.connection.get();
  leases_ = 1;
}

Connection* Pool::shared_with_this_thread() {
  const std::lock_guard lock{mutex_};
  if (leases_ == 0 || holder_ != std::this_thread::get_id()) return nullptr;
  ++leases_;
  return held_;
}

void Pool::give_back(Connection* returned, Clock::time_point made) {
  if (single_) {
    const std::lock_guard lock{mutex_};
    if (--leases_ > 0) return;
  }
  Place place{std::unique_ptr<Connection>{returned}, made, Clock::now()};
  place.connection->rollback();
  const bool broken = !place.connection->usable();
  if (broken) place = {};
  Place left_over;
  const std::lock_guard lock{mutex_};
  if (broken) ++counts_.lost;
  left_over = put(std::move(place));
  say(broken ? "came back broken, closed" : left_over.connection ? "came back, closed" : "came back");
}

void Pool::say(const char* event) const {
  if (!settings_.pool_echo) return;
  // One call for one event: threads do not mix their lines.
  std::fprintf(stderr, "strata: connection %s; of %zu open %zu are idle, %zu waiting\n", event, counts_.open,
               idle_.size(), waiting_.size());
}

PoolStatistics Pool::statistics() const {
  const std::lock_guard lock{mutex_};
  PoolStatistics now = counts_;
  now.idle = idle_.size();
  now.in_use = now.open - now.idle;
  now.waiting = waiting_.size();
  return now;
}

Pool::Place Pool::connect() {
  std::unique_ptr<Connection> made = url_.dialect == Dialect::postgres ? open_postgres(url_.address, settings_)
                                                                       : open_sqlite(url_.address, settings_);
  made->use_keys(settings_.keys);
  const std::lock_guard lock{mutex_};
  ++counts_.created;
  say("made");
  return {std::move(made), Clock::now(), {}};
}

Pool::Place Pool::next(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  if (idle_.empty() && counts_.open == counts_.most) return wait_in_line(lock, stop);
  ++counts_.lent;
  if (!idle_.empty()) {
    // The one that came back last: the others may grow old and be closed.
    Place place = std::move(idle_.back());
    idle_.pop_back();
    return place;
  }
  ++counts_.open;
  return {};
}

Pool::Place Pool::wait_in_line(std::unique_lock<std::mutex>& lock, const std::stop_token& stop) {
  Waiter waiter;
  const auto position = waiting_.insert(waiting_.end(), &waiter);
  if (waiter.wake.wait_for(lock, stop, settings_.pool_timeout, [&] { return waiter.given.has_value(); })) {
    ++counts_.lent;
    return std::move(*waiter.given);
  }
  waiting_.erase(position);
  if (stop.stop_requested()) throw cancelled();
  ++counts_.timeouts;
  say("waited for in vain");
  throw pool_timeout(settings_, waiting_.size());
}

Pool::Place Pool::put(Place place) {
  if (!waiting_.empty()) {
    Waiter& first = *waiting_.front();
    waiting_.pop_front();
    first.given = std::move(place);
    // Under the lock: the waiter is gone as soon as it may run.
    first.wake.notify_one();
    return {};
  }
  if (place.connection && idle_.size() < counts_.size) {
    idle_.push_back(std::move(place));
    return {};
  }
  --counts_.open;
  return place;
}

void Pool::refresh(Place& place) {
  // It had its last answer a moment ago: the look at its socket would be a tenth of a quick query.
  constexpr std::chrono::milliseconds moment{5};
  const auto now = Clock::now();
  const bool old = place.connection && settings_.pool_recycle.count() > 0 && now - place.made >= settings_.pool_recycle;
  const bool looked_at = settings_.pre_ping || now - place.returned > moment;
  const bool lost = place.connection && !old && looked_at && !place.connection->alive(settings_.pre_ping);
  if (old || lost) {
    place = {};
    const std::lock_guard lock{mutex_};
    ++(old ? counts_.recycled : counts_.lost);
    say(old ? "too old, closed" : "lost, closed");
  }
  if (!place.connection) place = connect();
}

}  // namespace strata
