#include "strata/transaction.hpp"

namespace strata {

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
