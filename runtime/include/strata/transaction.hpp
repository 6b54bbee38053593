#pragma once

#include <memory>
#include <type_traits>

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

// How often a transaction may still be tried.
class Attempts {
 public:
  explicit Attempts(int most) : most_{most} {}
  // False when the error is not of those that another try can mend, or there were enough: the last error says
  // how many. Else waits for a while that grows and is random, so that those who collided do not meet again.
  bool again(Error& error);

 private:
  int most_, done_ = 0;
};

// A transaction as whatever the parameter of a body is: the generated Tx or Session.
class ForBody {
 public:
  explicit ForBody(Transaction& transaction) : transaction_{&transaction} {}
  template <class T>
  operator T&() {
    std::shared_ptr<T> made;
    if constexpr (std::is_constructible_v<T, Transaction&>)
      made = std::make_shared<T>(*transaction_);
    else
      made = std::make_shared<T>(transaction_->connection());
    made_ = made;
    return *made;
  }

 private:
  Transaction* transaction_;
  std::shared_ptr<void> made_;
};

template <class Body>
auto call_with(Body& body, Transaction& transaction) {
  if constexpr (std::is_invocable_v<Body&, Connection&>)
    return body(transaction.connection());
  else
    return body(ForBody{transaction});
}

}  // namespace strata
