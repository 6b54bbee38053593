// Made by strata from the schema `routstr`; do not edit.
#pragma once

#include <string_view>
#include <vector>

#include <strata/migration.hpp>
#include <strata/session.hpp>

#include "enums.hpp"
#include "api_key.hpp"
#include "transaction.hpp"
#include "withdrawal.hpp"

namespace routstr {

/// The recorded history, for strata/migrator.hpp.
const strata::History& migrations();

/// Changes whenever what is stored changes.
inline constexpr std::string_view schema_hash = "1479a4656400cd203c051dbfa54d53571eddc5489cd60f5e2323ae96f039e4c8";

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

  ApiKeyTable api_keys{*connection_};
  TransactionTable transactions{*connection_};
  WithdrawalTable withdrawals{*connection_};
};

/// A session in a transaction, where rows can be locked: what the body of `Database::transaction` may take.
class Tx : public Session {
 public:
  explicit Tx(strata::Transaction& transaction_) : Session(strata::connection_of(transaction_)) {}

  ApiKeyTableTx api_keys{connection()};
  TransactionTableTx transactions{connection()};
  WithdrawalTableTx withdrawals{connection()};
};

}  // namespace routstr
