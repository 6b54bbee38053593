#include "strata/transaction.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

namespace strata {
namespace {

bool worth_another_try(ErrorKind kind) {
  return kind == ErrorKind::serialization_failure || kind == ErrorKind::deadlock || kind == ErrorKind::busy;
}

// Any time up to 10, 20, 40 … ms, one second at most.
std::chrono::microseconds pause_after(int attempts) {
  constexpr int first = 10'000, most = 1'000'000, doublings = 7;
  thread_local std::minstd_rand random{std::random_device{}()};
  const int limit = std::min(first << std::min(attempts - 1, doublings), most);
  return std::chrono::microseconds{std::uniform_int_distribution<int>{0, limit}(random)};
}

}  // namespace

Transaction::Transaction(Connection& connection, const TransactionOptions& options) : connection_{&connection} {
  // PostgreSQL would only warn, and the inner COMMIT would end the outer transaction.
  if (connection.in_transaction())
    throw Error{ErrorKind::usage, "a transaction is open already on this connection; use `strata::Savepoint`"};
  connection.begin(options);
}

Transaction::~Transaction() {
  if (open_) connection_->rollback();
}

void Transaction::commit() {
  if (!open_) throw Error{ErrorKind::usage, "the transaction has ended already"};
  // PostgreSQL would only warn, and a ROLLBACK by hand would pass for a commit.
  if (connection_->usable() && !connection_->in_transaction())
    throw Error{ErrorKind::usage,
                "the transaction ended before its commit: a statement in it was a `COMMIT` or "
                "`ROLLBACK`, or an error rolled it back"};
  connection_->commit();
  open_ = false;
}

bool Attempts::again(Error& error) {
  if (!worth_another_try(error.kind) || ++done_ >= most_) {
    if (done_ > 1) error.message += " (after " + std::to_string(done_) + " attempts)";
    return false;
  }
  std::this_thread::sleep_for(pause_after(done_));
  return true;
}

Savepoint::Savepoint(Connection& connection)
    : connection_{&connection}, name_{"strata_" + std::to_string(connection.next_savepoint())} {
  if (!connection.in_transaction()) throw Error{ErrorKind::usage, "a savepoint needs an open transaction"};
  connection.execute("SAVEPOINT " + name_);
}

Savepoint::~Savepoint() {
  if (!open_) return;
  try {
    connection_->execute("ROLLBACK TO " + name_ + "; RELEASE " + name_);
  } catch (const Error&) {
    // The transaction is gone, and the savepoint with it.
  }
}

void Savepoint::commit() {
  if (!open_) throw Error{ErrorKind::usage, "the savepoint has ended already"};
  connection_->execute("RELEASE " + name_);
  open_ = false;
}

}  // namespace strata
