#include "strata/session.hpp"

#include "strata/database.hpp"

namespace strata {

SessionConnection::SessionConnection(Database& database)
    : lease_(new Lease(database.lease())), connection_(&**lease_) {}

SessionConnection::~SessionConnection() { delete lease_; }

Connection& connection_of(Transaction& transaction) { return transaction.connection(); }

}  // namespace strata
