#include "strata/database.hpp"

#include "pool.hpp"

namespace strata {

Lease::Lease(std::shared_ptr<Pool> pool, Connection* connection, std::chrono::steady_clock::time_point made)
    : pool_{std::move(pool)}, connection_{connection}, made_{made} {}

Lease::~Lease() {
  if (pool_) pool_->give_back(connection_, made_);
}

Database Database::open(const Settings& settings) {
  return Database{std::make_shared<Pool>(settings)};
}

Dialect Database::dialect() const {
  return pool_->dialect();
}

Lease Database::lease() {
  return pool_->take();
}

PoolStatistics Database::statistics() const {
  return pool_->statistics();
}

}  // namespace strata
