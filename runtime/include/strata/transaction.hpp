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

// A connection or transaction as whatever the parameter of a body is: the generated Session or Tx.
template <class Source>
class ForBody {
 public:
  explicit ForBody(Source& source) : source_{&source} {}
  template <class T>
  operator T&() {
    std::shared_ptr<T> made;
    if constexpr (std::is_constructible_v<T, Source&>)
      made = std::make_shared<T>(*source_);
    else
      made = std::make_shared<T>(source_->connection());
    made_ = made;
    return *made;
  }

 private:
  Source* source_;
  std::shared_ptr<void> made_;
};

inline Connection& connection_behind(Connection& connection) { return connection; }
inline Connection& connection_behind(Transaction& transaction) { return transaction.connection(); }

template <class Body, class Source>
auto call_with(Body& body, Source& source) {
  if constexpr (std::is_invocable_v<Body&, Connection&>)
    return body(connection_behind(source));
  else
    return body(ForBody<Source>{source});
}

template <class Body>
auto run_once(Connection& connection, const TransactionOptions& options, Body& body) {
  Transaction transaction{connection, options};
  if constexpr (std::is_void_v<decltype(call_with(body, transaction))>) {
    call_with(body, transaction);
    transaction.commit();
  } else {
    auto result = call_with(body, transaction);
    transaction.commit();
    return result;
  }
}

// Database::transaction on a connection that is there.
template <class Body>
auto run_transaction(Connection& connection, const TransactionOptions& options, Body& body) {
  for (Attempts attempts{options.attempts};;) {
    try {
      return run_once(connection, options, body);
    } catch (Error& error) {
      if (!attempts.again(error)) throw;
    }
  }
}

}  // namespace strata
