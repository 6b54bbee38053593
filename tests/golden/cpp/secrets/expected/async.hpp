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
  template <strata::Given<NewAccount> Row_ = NewAccount>
  auto insert_with_devices(Row_&& row, std::vector<NewDevice> children) const {
    return this->call(&AccountTable::insert_with_devices<NewDevice, DeviceTable>, std::forward<Row_>(row), std::move(children));
  }
  template <strata::GivenRows<Device> Rows_ = std::span<const Device>>
  auto of_devices(Rows_&& rows) const {
    return this->call(&AccountTable::of_devices<Device>, strata::own_rows<Device>(std::forward<Rows_>(rows)));
  }
};

class DeviceAsync : public strata::AsyncKeyedTable<DeviceTable, Device, NewDevice, DevicePatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::GivenRows<Account> Rows_ = std::span<const Account>>
  auto for_accounts(Rows_&& rows) const {
    return this->call(&DeviceTable::for_accounts<Account>, strata::own_rows<Account>(std::forward<Rows_>(rows)));
  }
};

/// The accessors of Session, awaited call by call; made of a Database and perhaps a std::stop_token. Each call
/// has a connection of its own and commits by itself: what belongs together is a body for async_transaction.
class AsyncSession : public strata::AsyncCaller {
 public:
  using AsyncCaller::AsyncCaller;

  AccountAsync accounts{*this};
  DeviceAsync devices{*this};
};

}  // namespace secrets
