#pragma once

#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "strata/database.hpp"
#include "url.hpp"
#include "workers.hpp"

namespace strata {

Error cancelled();

// The connections of one Database. Lives as long as the Database and its leases.
//
// Whoever waits stands in a queue, and a connection that comes back is handed to its front: while somebody
// waits nothing is idle and no more may be opened, so nobody who comes later can be earlier.
class Pool : public std::enable_shared_from_this<Pool> {
 public:
  // Makes the first connection.
  explicit Pool(const Settings& settings);

  Dialect dialect() const { return url_.dialect; }
  // Error (cancelled) when it is asked to stop while it waits.
  Lease take(const std::stop_token& stop = {});
  void give_back(Connection* connection, std::chrono::steady_clock::time_point made);
  PoolStatistics statistics() const;
  Workers& workers() { return workers_; }

 private:
  using Clock = std::chrono::steady_clock;
  // A connection, or without one the right to make it.
  struct Place {
    std::unique_ptr<Connection> connection{};
    Clock::time_point made{}, returned{};
  };
  struct Waiter {
    std::condition_variable_any wake;
    std::optional<Place> given;
  };

  Place connect();
  Place next(const std::stop_token& stop);
  Place wait_in_line(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);
  // Replaces what is too old or broken.
  void refresh(Place& place);
  // What is left over is to be closed, by the caller and without the lock.
  [[nodiscard]] Place put(Place place);

  // What only few pools need: who holds a single connection, and an echo.
  void lent(const Place& place);
  // For Settings::pool_echo; under the lock.
  void say(const char* event) const;
  Connection* shared_with_this_thread();

  Settings settings_;
  const Url url_;
  // A database that is one connection: within a thread its leases share it.
  const bool single_;
  mutable std::mutex mutex_;
  std::vector<Place> idle_;
  std::list<Waiter*> waiting_;
  PoolStatistics counts_;
  std::thread::id holder_;
  Connection* held_ = nullptr;
  int leases_ = 0;
  Workers workers_;
};

}  // namespace strata
