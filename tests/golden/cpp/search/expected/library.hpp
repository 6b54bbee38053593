// Made by strata from the schema `library`; do not edit.
#pragma once

#include <string_view>
#include <vector>

#include <strata/migration.hpp>
#include <strata/session.hpp>

#include "book.hpp"
#include "page.hpp"

namespace library {

/// The recorded history, for strata/migrator.hpp.
const strata::History& migrations();

/// Changes whenever what is stored changes.
inline constexpr std::string_view schema_hash = "2ebe93ed09c586bd9ef2026dbde6ba5d2f8595bec277a7c82a85a066de8385c1";

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

  BookTable books{*connection_};
  PageTable words{*connection_};
};

/// A session in a transaction, where rows can be locked: what the body of `Database::transaction` may take.
class Tx : public Session {
 public:
  explicit Tx(strata::Transaction& transaction_) : Session(strata::connection_of(transaction_)) {}

  BookTableTx books{connection()};
  PageTableTx words{connection()};
};

}  // namespace library
