// Made by strata from the schema `secrets`; do not edit.
#pragma once

#include <string_view>
#include <vector>

#include <strata/migration.hpp>
#include <strata/session.hpp>

#include "account.hpp"
#include "device.hpp"

namespace secrets {

/// The recorded history, for strata/migrator.hpp.
const strata::History& migrations();

/// Changes whenever what is stored changes.
inline constexpr std::string_view schema_hash = "390b26e4de6a3188ea651cc414fea6a48e4536da08c6b482444430cb3de3e4f5";

/// One connection for a scope, with an accessor for every table. For one thread at a time.
class Session {
  strata::SessionConnection connection_;

 public:
  explicit Session(strata::Database& database_) : connection_(database_) {}
  /// Shares a connection, for example that of a running transaction.
  explicit Session(strata::Connection& shared_) : connection_(shared_) {}
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  strata::Connection& connection() { return *connection_; }

  /// The rows of a statement: models by the names of its columns, values and tuples by position.
  template <class T, class... Values>
  std::vector<T> query(std::string_view sql_, const Values&... values_) {
    return strata::query<T>(*connection_, sql_, values_...);
  }

  AccountTable accounts{*connection_};
  DeviceTable devices{*connection_};
};

/// A session in a transaction, where rows can be locked: what the body of `Database::transaction` may take.
class Tx : public Session {
 public:
  explicit Tx(strata::Transaction& transaction_) : Session(strata::connection_of(transaction_)) {}

  AccountTableTx accounts{connection()};
  DeviceTableTx devices{connection()};
};

}  // namespace secrets
