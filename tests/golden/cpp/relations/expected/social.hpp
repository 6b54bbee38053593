// Made by strata from the schema `social`; do not edit.
#pragma once

#include <string_view>
#include <vector>

#include <strata/migration.hpp>
#include <strata/session.hpp>

#include "person.hpp"
#include "profile.hpp"
#include "letter.hpp"
#include "group.hpp"
#include "rule.hpp"
#include "member.hpp"
#include "follow.hpp"

namespace social {

/// The recorded history, for strata/migrator.hpp.
const strata::History& migrations();

/// Changes whenever what is stored changes.
inline constexpr std::string_view schema_hash = "596a2af54fee7fc74d4e8d9f60ceb7827d9d7015b9f52c403d1d9c3a4474dca6";

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

  PersonTable people{*connection_};
  ProfileTable profiles{*connection_};
  LetterTable letters{*connection_};
  GroupTable groups{*connection_};
  RuleTable rules{*connection_};
  MemberTable members{*connection_};
  FollowTable follows{*connection_};
};

/// A session in a transaction, where rows can be locked: what the body of `Database::transaction` may take.
class Tx : public Session {
 public:
  explicit Tx(strata::Transaction& transaction_) : Session(strata::connection_of(transaction_)) {}

  PersonTableTx people{connection()};
  ProfileTableTx profiles{connection()};
  LetterTableTx letters{connection()};
  GroupTableTx groups{connection()};
  RuleTableTx rules{connection()};
  MemberTableTx members{connection()};
  FollowTableTx follows{connection()};
};

}  // namespace social
