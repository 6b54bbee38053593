// Made by strata from the schema `routstr`; do not edit.
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
#include <strata/json.hpp>
#include <strata/lock.hpp>
#include <strata/ranked.hpp>
#include <strata/relation.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>

#include "enums.hpp"

namespace strata {
class Connection;
}

namespace routstr {

struct ApiKey;

/// One change of a balance; rows are only ever added.
struct Transaction {
  std::int64_t id{};
  std::int64_t api_key_id{};
  /// Negative when it was spent.
  std::int64_t amount{};
  std::int64_t balance_after{};
  TransactionType type{};
  std::string description{};
  strata::Timestamp timestamp{};
  /// The request that was paid for.
  std::optional<strata::Json> request{};
  bool operator==(const Transaction&) const = default;
};

/// A Transaction as each() shows it: texts and bytes are the database's own, until the next row.
struct TransactionView {
  std::int64_t id{};
  std::int64_t api_key_id{};
  std::int64_t amount{};
  std::int64_t balance_after{};
  TransactionType type{};
  std::string_view description{};
  strata::Timestamp timestamp{};
  std::optional<strata::Json> request{};
};

/// A Transaction to insert: what may be left out has a default.
struct NewTransaction {
  strata::Defaulted<std::int64_t> id{};
  strata::Required<std::int64_t> api_key_id;
  strata::Required<std::int64_t> amount;
  strata::Required<std::int64_t> balance_after;
  strata::Required<TransactionType> type;
  strata::Defaulted<std::string> description{};
  strata::Defaulted<strata::Timestamp> timestamp{};
  std::optional<strata::Json> request{};
};

/// A change of a Transaction: what is left out stays as it is.
struct TransactionPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::int64_t> api_key_id{};
  strata::Patch<std::int64_t> amount{};
  strata::Patch<std::int64_t> balance_after{};
  strata::Patch<TransactionType> type{};
  strata::Patch<std::string> description{};
  strata::Patch<strata::Timestamp> timestamp{};
  strata::Patch<std::optional<strata::Json>> request{};
};

namespace transaction {
inline constexpr strata::Column<std::int64_t> id{"transactions", "id"};
inline constexpr strata::Column<std::int64_t> api_key_id{"transactions", "api_key_id"};
inline constexpr strata::Column<std::int64_t> amount{"transactions", "amount"};
inline constexpr strata::Column<std::int64_t> balance_after{"transactions", "balance_after"};
inline constexpr strata::Column<TransactionType> type{"transactions", "type"};
inline constexpr strata::Column<std::string> description{"transactions", "description"};
inline constexpr strata::Column<strata::Timestamp> timestamp{"transactions", "timestamp"};
inline constexpr strata::Column<std::optional<strata::Json>> request{"transactions", "request"};
inline constexpr strata::Relation<struct Transaction, struct ApiKey> api_key{{
    "transactions", "transactions.api_key", "api_keys", "api_key_id\000", "id\000", ""}};
inline constexpr strata::IndexOrder by_id{"transactions", "a id\000"};
inline constexpr strata::IndexOrder by_timestamp{"transactions", "a timestamp\000a id\000"};
inline constexpr strata::IndexOrder by_api_key_id_timestamp{"transactions", "a api_key_id\000a timestamp\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "transactions", "transactions_pkey", "id"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint transactions_amount_check{
    strata::ErrorKind::check_violation, "transactions", "transactions_amount_check", ""};
inline constexpr strata::Constraint transactions_balance_after_check{
    strata::ErrorKind::check_violation, "transactions", "transactions_balance_after_check", ""};
inline constexpr strata::Constraint outgoing_is_negative{
    strata::ErrorKind::check_violation, "transactions", "outgoing_is_negative", ""};
}  // namespace check_
namespace reference_ {
inline constexpr strata::Constraint api_key_id{
    strata::ErrorKind::foreign_key_violation, "transactions", "transactions_api_key_id_fkey", "api_key_id"};
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
  std::optional<Transaction> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Transaction get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const TransactionPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// Rows that have every word of `text`, the best first: at most `limit`, without the first `offset`.
  std::vector<strata::Ranked<Transaction>> search(std::string_view text, std::int64_t limit = 20, std::int64_t offset = 0);
  /// The rows for each ApiKey, in one query.
  template <class Owner = ApiKey>
  strata::Grouped<Transaction> for_api_keys(std::type_identity_t<std::span<const Owner>> rows) {
    return for_api_keys_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Transaction> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<Transaction> for_api_keys_(strata::Each<std::int64_t> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class TransactionTableTx : public TransactionTable {
 public:
  using TransactionTable::TransactionTable;

  std::optional<Transaction> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Transaction lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace routstr

template <>
struct strata::TableOf<routstr::Transaction> {
  using type = strata::Table<routstr::Transaction, routstr::TransactionPatch>;
  using view = routstr::TransactionView;
};
extern template class strata::Table<routstr::Transaction, routstr::TransactionPatch>;
