#pragma once

#include "strata/connection.hpp"

namespace strata {

// A transaction for a scope: rolled back at its end unless commit() was called. SQLite takes the write
// lock at once unless read_only, so that it never fails for want of it halfway.
class Transaction {
 public:
  explicit Transaction(Connection& connection, const TransactionOptions& options = {});
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  // Error (commit_in_doubt) when the connection broke before the answer came: do not run it again blindly.
  void commit();
  Connection& connection() { return *connection_; }

 private:
  Connection* connection_;
  bool open_ = true;
};

// A part of a transaction that can fail by itself: undone at the end of the scope unless commit() was called.
class Savepoint {
 public:
  explicit Savepoint(Connection& connection);
  Savepoint(const Savepoint&) = delete;
  Savepoint& operator=(const Savepoint&) = delete;
  ~Savepoint();

  void commit();

 private:
  Connection* connection_;
  std::string name_;
  bool open_ = true;
};

}  // namespace strata
