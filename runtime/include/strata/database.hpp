#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "strata/connection.hpp"
#include "strata/settings.hpp"
#include "strata/transaction.hpp"

namespace strata {

class Pool;
struct History;           // strata/migration.hpp
struct MigratorSettings;  // strata/migrator.hpp

// A connection on loan from a Database; given back at the end of the scope, where an open transaction
// is rolled back and a broken connection thrown away.
class Lease {
 public:
  Lease(Lease&&) noexcept = default;
  Lease& operator=(Lease&&) = delete;
  ~Lease();
  Connection& operator*() const { return *connection_; }
  Connection* operator->() const { return connection_; }

 private:
  friend class Pool;
  Lease(std::shared_ptr<Pool> pool, Connection* connection, std::chrono::steady_clock::time_point made);
  std::shared_ptr<Pool> pool_;
  Connection* connection_;
  std::chrono::steady_clock::time_point made_;
};

// The pool at one moment, and what has happened since it was made.
struct PoolStatistics {
  std::size_t size = 0;     // how many stay open when nobody needs them
  std::size_t most = 0;     // with the overflow
  std::size_t open = 0;     // in use, idle, and those being made
  std::size_t in_use = 0;
  std::size_t idle = 0;
  std::size_t waiting = 0;  // threads in the queue
  std::uint64_t lent = 0;
  std::uint64_t created = 0;
  std::uint64_t recycled = 0;  // too old
  std::uint64_t lost = 0;      // found broken
  std::uint64_t timeouts = 0;  // threads that waited in vain
};

// A database and its connections. Shared by all threads; a Lease belongs to one.
//
// `sqlite::memory:` is one connection for the whole Database: within a thread its leases share it, other
// threads wait until the last of them is gone.
class Database {
 public:
  // Makes the first connection, so that a wrong URL fails here. Never shows a password.
  static Database open(const Settings& settings);
  static Database open(std::string_view url) { return open(Settings{.url = std::string{url}}); }

  Dialect dialect() const;
  // Waits its turn when all connections are in use; Error (pool_timeout) when that takes too long.
  Lease lease();
  PoolStatistics statistics() const;

  // Migrates at the start of an application (strata/migrator.hpp), or refuses to start on a database that
  // is behind. Any number of processes may do so at once.
  void upgrade(const History& history, std::string_view target = "head");
  void upgrade(const History& history, const MigratorSettings& settings);
  void require(const History& history);

  // Runs `body` in a transaction and commits it; an exception rolls it back. The body takes a Connection&, or the
  // generated Tx& or Session&. With `attempts` it may run several times, each time on what is stored then: after
  // serialization_failure, deadlock and busy, but never when the outcome of a commit is unknown.
  template <class Body>
  auto transaction(Body&& body) { return transaction(TransactionOptions{}, std::forward<Body>(body)); }
  template <class Body>
  auto transaction(const TransactionOptions& options, Body&& body);

  // For strata/async.hpp.
  Pool& pool() const { return *pool_; }

 private:
  explicit Database(std::shared_ptr<Pool> pool) : pool_{std::move(pool)} {}
  std::shared_ptr<Pool> pool_;
};

template <class Body>
auto Database::transaction(const TransactionOptions& options, Body&& body) {
  for (Attempts attempts{options.attempts};;) {
    try {
      return run_once(*lease(), options, body);
    } catch (Error& error) {
      // The connection is back in the pool while this one waits.
      if (!attempts.again(error)) throw;
    }
  }
}

}  // namespace strata
