#pragma once

#include "strata/raw.hpp"

namespace strata {

class Connection;
class Database;
class Lease;
class Transaction;

// The connection behind a generated Session: on loan from a Database as long as the Session lives, or
// somebody else's, such as that of a running transaction.
//
// Names Database and Connection without their headers, because every file that uses models comes by here.
class SessionConnection {
 public:
  explicit SessionConnection(Database& database);
  explicit SessionConnection(Connection& connection) : connection_(&connection) {}
  SessionConnection(const SessionConnection&) = delete;
  SessionConnection& operator=(const SessionConnection&) = delete;
  ~SessionConnection();

  Connection& operator*() const { return *connection_; }

 private:
  Lease* lease_ = nullptr;
  Connection* connection_;
};

// Of a generated Tx.
Connection& connection_of(Transaction& transaction);

}  // namespace strata
