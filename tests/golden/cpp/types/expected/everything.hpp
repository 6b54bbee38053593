// Made by strata from the schema `everything`; do not edit.
#pragma once

#include <string_view>
#include <vector>

#include <strata/migration.hpp>
#include <strata/session.hpp>

#include "enums.hpp"
#include "every.hpp"
#include "maybe.hpp"
#include "many.hpp"
#include "defaults.hpp"
#include "account.hpp"
#include "price.hpp"
#include "event.hpp"

namespace everything {

/// The recorded history, for strata/migrator.hpp.
const strata::History& migrations();

/// Changes whenever what is stored changes.
inline constexpr std::string_view schema_hash = "3cbd40c1da01d7c3fb1ff52ce9fb81a828f3b86ac2e631d52f05733799b820dc";

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

  EveryTable every{*connection_};
  MaybeTable maybe{*connection_};
  ManyTable many{*connection_};
  DefaultsTable defaults{*connection_};
  AccountTable accounts{*connection_};
  PriceTable prices{*connection_};
  EventTable events{*connection_};
};

/// A session in a transaction, where rows can be locked: what the body of `Database::transaction` may take.
class Tx : public Session {
 public:
  explicit Tx(strata::Transaction& transaction_) : Session(strata::connection_of(transaction_)) {}

  EveryTableTx every{connection()};
  MaybeTableTx maybe{connection()};
  ManyTableTx many{connection()};
  DefaultsTableTx defaults{connection()};
  AccountTableTx accounts{connection()};
  PriceTableTx prices{connection()};
  EventTableTx events{connection()};
};

}  // namespace everything
