// Made by strata from the schema `secrets`; do not edit.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <strata/async_table.hpp>

#include "secrets.hpp"

namespace secrets {

class AccountAsync : public strata::AsyncKeyedTable<AccountTable, Account, NewAccount, AccountPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = AccountTable>
  auto find_by_email(std::string_view email) const {
    return this->call(&Table_::find_by_email, email);
  }
};

/// The accessors of Session, awaited call by call; made of a Database and perhaps a std::stop_token. Each call
/// has a connection of its own and commits by itself: what belongs together is a body for async_transaction.
class AsyncSession : public strata::AsyncCaller {
 public:
  using AsyncCaller::AsyncCaller;

  AccountAsync accounts{*this};
};

}  // namespace secrets
