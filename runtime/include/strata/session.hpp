#pragma once

#include <optional>

#include "strata/database.hpp"

namespace strata {

// The connection behind a generated Session: on loan from a Database as long as the Session lives, or
// somebody else's, such as that of a running transaction.
class SessionConnection {
 public:
  explicit SessionConnection(Database& database) : lease_(database.lease()), connection_(&**lease_) {}
  explicit SessionConnection(Connection& connection) : connection_(&connection) {}

  Connection& operator*() const { return *connection_; }

 private:
  std::optional<Lease> lease_;
  Connection* connection_;
};

}  // namespace strata
