#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "strata/connection.hpp"
#include "strata/settings.hpp"

namespace strata {

// `path` as in `sqlite:path`; `:memory:` is a new database of this connection alone.
std::unique_ptr<Connection> open_sqlite(const std::string& path, const Settings& settings);

// While it lives, `tell` is called now and then inside a statement that writes many rows, with their number so far.
// It must not throw, nor use the connection. Rows of WITHOUT ROWID tables are not counted.
class RowsWatch {
 public:
  using Tell = std::function<void(std::int64_t)>;
  RowsWatch(Connection& connection, Tell tell);
  RowsWatch(const RowsWatch&) = delete;
  RowsWatch& operator=(const RowsWatch&) = delete;
  ~RowsWatch();
  void count();

 private:
  Connection& connection_;
  const Tell tell_;
  std::int64_t rows_ = 0;
};

}  // namespace strata
