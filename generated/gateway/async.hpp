// Made by strata from the schema `gateway`; do not edit.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <strata/async_table.hpp>

#include "gateway.hpp"

namespace gateway {

class TokenAsync : public strata::AsyncKeyedTable<TokenTable, Token, NewToken, TokenPatch, const strata::Uuid&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = TokenTable>
  auto find_by_chain_address(std::string_view chain, std::string_view address) const {
    return this->call(&Table_::find_by_chain_address, chain, address);
  }
  template <strata::Given<NewToken> Row_ = NewToken>
  auto insert_with_payments(Row_&& row, std::vector<NewPayment> children) const {
    return this->call(&TokenTable::insert_with_payments<NewPayment, PaymentTable>, std::forward<Row_>(row), std::move(children));
  }
  template <strata::GivenRows<Payment> Rows_ = std::span<const Payment>>
  auto of_payments(Rows_&& rows) const {
    return this->call(&TokenTable::of_payments<Payment>, strata::own_rows<Payment>(std::forward<Rows_>(rows)));
  }
};

class PaymentAsync : public strata::AsyncKeyedTable<PaymentTable, Payment, NewPayment, PaymentPatch, const strata::Uuid&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = PaymentTable>
  auto find_by_chain_address(std::string_view chain, std::string_view address) const {
    return this->call(&Table_::find_by_chain_address, chain, address);
  }
  template <strata::Given<NewPayment> Row_ = NewPayment>
  auto insert_with_transactions(Row_&& row, std::vector<NewTransaction> children) const {
    return this->call(&PaymentTable::insert_with_transactions<NewTransaction, TransactionTable>, std::forward<Row_>(row), std::move(children));
  }
  template <strata::GivenRows<Token> Rows_ = std::span<const Token>>
  auto for_tokens(Rows_&& rows) const {
    return this->call(&PaymentTable::for_tokens<Token>, strata::own_rows<Token>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Transaction> Rows_ = std::span<const Transaction>>
  auto of_transactions(Rows_&& rows) const {
    return this->call(&PaymentTable::of_transactions<Transaction>, strata::own_rows<Transaction>(std::forward<Rows_>(rows)));
  }
};

class TransactionAsync : public strata::AsyncKeyedTable<TransactionTable, Transaction, NewTransaction, TransactionPatch, const strata::Uuid&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = TransactionTable>
  auto find_by_tx_hash(std::string_view tx_hash) const {
    return this->call(&Table_::find_by_tx_hash, tx_hash);
  }
  template <strata::GivenRows<Payment> Rows_ = std::span<const Payment>>
  auto for_payments(Rows_&& rows) const {
    return this->call(&TransactionTable::for_payments<Payment>, strata::own_rows<Payment>(std::forward<Rows_>(rows)));
  }
};

class ChainStateAsync : public strata::AsyncKeyedTable<ChainStateTable, ChainState, NewChainState, ChainStatePatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = ChainStateTable>
  auto find_by_chain(std::string_view chain) const {
    return this->call(&Table_::find_by_chain, chain);
  }
};

/// The accessors of Session, awaited call by call; made of a Database and perhaps a std::stop_token. Each call
/// has a connection of its own and commits by itself: what belongs together is a body for async_transaction.
class AsyncSession : public strata::AsyncCaller {
 public:
  using AsyncCaller::AsyncCaller;

  TokenAsync tokens{*this};
  PaymentAsync payments{*this};
  TransactionAsync transactions{*this};
  ChainStateAsync chain_states{*this};
};

}  // namespace gateway
