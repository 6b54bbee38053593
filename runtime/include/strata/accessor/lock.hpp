#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "strata/accessor/read.hpp"
#include "strata/lock.hpp"

namespace strata::accessor {

// What stands behind FOR UPDATE.
const char* lock_words(Lock how);

// A SELECT in all the ways to lock what it finds. With static storage, as Sql.
class LockSql {
 public:
  LockSql(std::string_view name, std::string_view select);
  LockSql(const LockSql&) = delete;
  LockSql& operator=(const LockSql&) = delete;

  // On SQLite the plain one: a transaction that may write has locked the whole database.
  const Sql& on(Dialect dialect, Lock how) const {
    return dialect == Dialect::sqlite ? plain_ : locking_[static_cast<std::size_t>(how)];
  }

 private:
  Sql plain_;
  std::array<std::string, 3> texts_;
  std::array<Sql, 3> locking_;
};

template <class M, class... Args>
std::optional<typename M::Row> find_and_lock(Connection& connection, const LockSql& sql, Lock how, const Args&... args) {
  return find<M>(connection, sql.on(connection.dialect(), how), args...);
}

}  // namespace strata::accessor
