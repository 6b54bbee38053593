#include "strata/database.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "postgres.hpp"
#include "sqlite.hpp"
#include "url.hpp"

namespace strata {

// The connections of one Database. Lives as long as the Database and its leases.
class Pool : public std::enable_shared_from_this<Pool> {
 public:
  Pool(Url url, const Settings& settings)
      : url_{std::move(url)},
        busy_timeout_{settings.busy_timeout},
        single_{url_.dialect == Dialect::sqlite && url_.address == ":memory:"} {
    idle_.push_back(connect());
  }

  Dialect dialect() const { return url_.dialect; }

  Lease take() { return Lease{shared_from_this(), single_ ? take_single() : take_any()}; }

  void give_back(Connection* returned) {
    if (single_) return give_back_single();
    std::unique_ptr<Connection> connection{returned};
    connection->rollback();
    const std::lock_guard lock{mutex_};
    if (connection->usable() && idle_.size() < most_idle) idle_.push_back(std::move(connection));
  }

 private:
  static constexpr std::size_t most_idle = 8;

  std::unique_ptr<Connection> connect() const {
    if (url_.dialect == Dialect::postgres) return open_postgres(url_.address);
    return open_sqlite(url_.address, busy_timeout_);
  }

  Connection* take_any() {
    {
      const std::lock_guard lock{mutex_};
      if (!idle_.empty()) {
        Connection* connection = idle_.back().release();
        idle_.pop_back();
        return connection;
      }
    }
    return connect().release();
  }

  Connection* take_single() {
    std::unique_lock lock{mutex_};
    free_.wait(lock, [&] { return leases_ == 0 || holder_ == std::this_thread::get_id(); });
    holder_ = std::this_thread::get_id();
    ++leases_;
    return idle_.front().get();
  }

  void give_back_single() {
    const std::lock_guard lock{mutex_};
    if (--leases_ > 0) return;
    idle_.front()->rollback();
    free_.notify_one();
  }

  const Url url_;
  const std::chrono::milliseconds busy_timeout_;
  const bool single_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Connection>> idle_;
  // For a database that is one connection: who has it, and how often.
  std::condition_variable free_;
  std::thread::id holder_;
  int leases_ = 0;
};

Lease::Lease(std::shared_ptr<Pool> pool, Connection* connection) : pool_{std::move(pool)}, connection_{connection} {}

Lease::~Lease() {
  if (pool_) pool_->give_back(connection_);
}

Database Database::open(const Settings& settings) {
  return Database{std::make_shared<Pool>(parse_url(settings.url), settings)};
}

Dialect Database::dialect() const {
  return pool_->dialect();
}

Lease Database::lease() {
  return pool_->take();
}

}  // namespace strata
