// Made by strata from the schema `namespace`; do not edit.
#pragma once

#include <string_view>
#include <vector>

#include <strata/migration.hpp>
#include <strata/session.hpp>

#include "enums.hpp"
#include "template_.hpp"
#include "order.hpp"
#include "order_details.hpp"
#include "http_log.hpp"
#include "http_log_.hpp"
#include "parse.hpp"
#include "std_.hpp"
#include "enums_.hpp"

namespace namespace_ {

/// The recorded history, for strata/migrator.hpp.
const strata::History& migrations();

/// Changes whenever what is stored changes.
inline constexpr std::string_view schema_hash = "171488b15ca687e01a07088001601de3fe4be4bae704fc96a481b5181abe6d53";

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
/// One connection for a scope, with an accessor for every table. For one thread at a time.
class Session_ {
  strata::SessionConnection connection_;

 public:
  explicit Session_(strata::Database& database_) : connection_(database_) {}
  /// Shares a connection, for example that of a running transaction.
  explicit Session_(strata::Connection& shared_) : connection_(shared_) {}
  Session_(const Session_&) = delete;
  Session_& operator=(const Session_&) = delete;

  strata::Connection& connection() { return *connection_; }

  /// The rows of a statement: models by the names of its columns, values and tuples by position.
  template <class T, class... Values>
  std::vector<T> query(std::string_view sql_, const Values&... values_) {
    return strata::query<T>(*connection_, sql_, values_...);
  }

  TemplateTable template_{*connection_};
  OrderTable order_details_{*connection_};
  order_detailsTable order_details{*connection_};
  [[deprecated("gone soon")]] HTTPLogTable connection_2{*connection_};
  HttpLogTable enums{*connection_};
  ParseTable namespace_{*connection_};
  StdTable std_{*connection_};
  EnumsTable session_table{*connection_};
};

/// A session in a transaction, where rows can be locked: what the body of `Database::transaction` may take.
class Tx : public Session_ {
 public:
  explicit Tx(strata::Transaction& transaction_) : Session_(strata::connection_of(transaction_)) {}

  TemplateTableTx template_{connection()};
  OrderTableTx order_details_{connection()};
  order_detailsTableTx order_details{connection()};
  [[deprecated("gone soon")]] HTTPLogTableTx connection_2{connection()};
  HttpLogTableTx enums{connection()};
  ParseTableTx namespace_{connection()};
  StdTableTx std_{connection()};
  EnumsTableTx session_table{connection()};
};
#pragma GCC diagnostic pop

}  // namespace namespace_
