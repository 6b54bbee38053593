// Made by strata from the schema `accounts`; do not edit.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <strata/async_table.hpp>

#include "accounts.hpp"

namespace accounts {

class UserAsync : public strata::AsyncKeyedTable<UserTable, User, NewUser, UserPatch, const strata::Uuid&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = UserTable>
  auto find_by_username(std::string_view username) const {
    return this->call(&Table_::find_by_username, username);
  }
  /// The same, with the deleted rows in all that is read.
  UserAsync with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }
};

/// The accessors of Session, awaited call by call; made of a Database and perhaps a std::stop_token. Each call
/// has a connection of its own and commits by itself: what belongs together is a body for async_transaction.
class AsyncSession : public strata::AsyncCaller {
 public:
  using AsyncCaller::AsyncCaller;

  UserAsync users{*this};
};

}  // namespace accounts
