// Made by strata from the schema `gateway`; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <strata/column.hpp>
#include <strata/error.hpp>
#include <strata/fields.hpp>
#include <strata/join.hpp>
#include <strata/lock.hpp>
#include <strata/relation.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>
#include <strata/uuid.hpp>

#include "enums.hpp"

namespace strata {
class Connection;
}

namespace gateway {

struct Payment;

/// A transaction on a chain that pays a payment, in part or in full.
struct Transaction {
  strata::Uuid id{};
  strata::Uuid payment_id{};
  std::string tx_hash{};
  std::optional<std::int64_t> block_number{};
  std::int32_t confirmations{};
  TransactionStatus status{};
  strata::Timestamp created_at{};
  strata::Timestamp updated_at{};
  bool operator==(const Transaction&) const = default;
};

/// A Transaction as each() shows it: texts and bytes are the database's own, until the next row.
struct TransactionView {
  strata::Uuid id{};
  strata::Uuid payment_id{};
  std::string_view tx_hash{};
  std::optional<std::int64_t> block_number{};
  std::int32_t confirmations{};
  TransactionStatus status{};
  strata::Timestamp created_at{};
  strata::Timestamp updated_at{};
};

/// A Transaction to insert: what may be left out has a default.
struct NewTransaction {
  strata::Defaulted<strata::Uuid> id{};
  strata::Required<strata::Uuid> payment_id;
  strata::Required<std::string> tx_hash;
  std::optional<std::int64_t> block_number{};
  strata::Defaulted<std::int32_t> confirmations{};
  strata::Defaulted<TransactionStatus> status{};
  strata::Defaulted<strata::Timestamp> created_at{};
  strata::Defaulted<strata::Timestamp> updated_at{};
};

/// A change of a Transaction: what is left out stays as it is.
struct TransactionPatch {
  strata::Patch<strata::Uuid> id{};
  strata::Patch<strata::Uuid> payment_id{};
  strata::Patch<std::string> tx_hash{};
  strata::Patch<std::optional<std::int64_t>> block_number{};
  strata::Patch<std::int32_t> confirmations{};
  strata::Patch<TransactionStatus> status{};
  strata::Patch<strata::Timestamp> created_at{};
  strata::Patch<strata::Timestamp> updated_at{};
};

namespace transaction {
inline constexpr strata::Column<strata::Uuid> id{"transactions", "id"};
inline constexpr strata::Column<strata::Uuid> payment_id{"transactions", "payment_id"};
inline constexpr strata::Column<std::string> tx_hash{"transactions", "tx_hash"};
inline constexpr strata::Column<std::optional<std::int64_t>> block_number{"transactions", "block_number"};
inline constexpr strata::Column<std::int32_t> confirmations{"transactions", "confirmations"};
inline constexpr strata::Column<TransactionStatus> status{"transactions", "status"};
inline constexpr strata::Column<strata::Timestamp> created_at{"transactions", "created_at"};
inline constexpr strata::Column<strata::Timestamp> updated_at{"transactions", "updated_at"};
inline constexpr strata::Relation<struct Transaction, struct Payment> payment{{
    "transactions", "transactions.payment", "payments", "payment_id\000", "id\000", ""}};
inline constexpr strata::IndexOrder by_id{"transactions", "a id\000"};
inline constexpr strata::IndexOrder by_tx_hash{"transactions", "a tx_hash\000a id\000"};
inline constexpr strata::IndexOrder by_payment_id{"transactions", "a payment_id\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "transactions", "transactions_pkey", "id"};
inline constexpr strata::Constraint tx_hash{
    strata::ErrorKind::unique_violation, "transactions", "transactions_tx_hash_key", "tx_hash"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint transactions_block_number_check{
    strata::ErrorKind::check_violation, "transactions", "transactions_block_number_check", ""};
inline constexpr strata::Constraint transactions_confirmations_check{
    strata::ErrorKind::check_violation, "transactions", "transactions_confirmations_check", ""};
}  // namespace check_
namespace reference_ {
inline constexpr strata::Constraint payment_id{
    strata::ErrorKind::foreign_key_violation, "transactions", "transactions_payment_id_fkey", "payment_id"};
}  // namespace reference_
}  // namespace transaction

/// The table `transactions`.
class TransactionTable : public strata::Table<Transaction, TransactionPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Transaction insert(const NewTransaction& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewTransaction> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Transaction> insert_many_returning(std::span<const NewTransaction> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Transaction upsert(const strata::Constraint& key, const NewTransaction& row, const TransactionPatch& patch);
  std::optional<Transaction> find(const strata::Uuid& id);
  /// Error (not_found) when there is no such row.
  Transaction get(const strata::Uuid& id);
  using Table::exists;
  bool exists(const strata::Uuid& id);
  /// Changes what the patch names; false when there is no such row.
  bool update(const strata::Uuid& id, const TransactionPatch& patch);
  /// False when there was no such row.
  bool erase(const strata::Uuid& id);
  std::optional<Transaction> find_by_tx_hash(std::string_view tx_hash);
  /// The rows for each Payment, in one query.
  template <class Owner = Payment>
  strata::Grouped<Transaction> for_payments(std::type_identity_t<std::span<const Owner>> rows) {
    return for_payments_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Transaction> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<Transaction> for_payments_(strata::Each<strata::Uuid> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class TransactionTableTx : public TransactionTable {
 public:
  using TransactionTable::TransactionTable;

  std::optional<Transaction> find_and_lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Transaction lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace gateway

template <>
struct strata::TableOf<gateway::Transaction> {
  using type = strata::Table<gateway::Transaction, gateway::TransactionPatch>;
  using view = gateway::TransactionView;
};
extern template class strata::Table<gateway::Transaction, gateway::TransactionPatch>;
