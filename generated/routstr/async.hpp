// Made by strata from the schema `routstr`; do not edit.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <strata/async_table.hpp>

#include "routstr.hpp"

namespace routstr {

class ApiKeyAsync : public strata::AsyncKeyedTable<ApiKeyTable, ApiKey, NewApiKey, ApiKeyPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = ApiKeyTable>
  auto find_by_key_hash(std::string_view key_hash) const {
    return this->call(&Table_::find_by_key_hash, key_hash);
  }
  using AsyncKeyedTable::erase;
  auto erase(std::int64_t id, std::int64_t version) const {
    return this->erase_by(id, version);
  }
  template <strata::Given<NewApiKey> Row_ = NewApiKey>
  auto insert_with_transactions(Row_&& row, std::vector<NewTransaction> children) const {
    return this->call(&ApiKeyTable::insert_with_transactions<NewTransaction, TransactionTable>, std::forward<Row_>(row), std::move(children));
  }
  template <strata::Given<NewApiKey> Row_ = NewApiKey>
  auto insert_with_withdrawals(Row_&& row, std::vector<NewWithdrawal> children) const {
    return this->call(&ApiKeyTable::insert_with_withdrawals<NewWithdrawal, WithdrawalTable>, std::forward<Row_>(row), std::move(children));
  }
  template <strata::GivenRows<Transaction> Rows_ = std::span<const Transaction>>
  auto of_transactions(Rows_&& rows) const {
    return this->call(&ApiKeyTable::of_transactions<Transaction>, strata::own_rows<Transaction>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Withdrawal> Rows_ = std::span<const Withdrawal>>
  auto of_withdrawals(Rows_&& rows) const {
    return this->call(&ApiKeyTable::of_withdrawals<Withdrawal>, strata::own_rows<Withdrawal>(std::forward<Rows_>(rows)));
  }
};

class TransactionAsync : public strata::AsyncKeyedTable<TransactionTable, Transaction, NewTransaction, TransactionPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::GivenRows<ApiKey> Rows_ = std::span<const ApiKey>>
  auto for_api_keys(Rows_&& rows) const {
    return this->call(&TransactionTable::for_api_keys<ApiKey>, strata::own_rows<ApiKey>(std::forward<Rows_>(rows)));
  }
};

class WithdrawalAsync : public strata::AsyncKeyedTable<WithdrawalTable, Withdrawal, NewWithdrawal, WithdrawalPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::GivenRows<ApiKey> Rows_ = std::span<const ApiKey>>
  auto for_api_keys(Rows_&& rows) const {
    return this->call(&WithdrawalTable::for_api_keys<ApiKey>, strata::own_rows<ApiKey>(std::forward<Rows_>(rows)));
  }
};

/// The accessors of Session, awaited call by call; made of a Database and perhaps a std::stop_token. Each call
/// has a connection of its own and commits by itself: what belongs together is a body for async_transaction.
class AsyncSession : public strata::AsyncCaller {
 public:
  using AsyncCaller::AsyncCaller;

  ApiKeyAsync api_keys{*this};
  TransactionAsync transactions{*this};
  WithdrawalAsync withdrawals{*this};
};

}  // namespace routstr
