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
#include <strata/relation.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>

namespace strata {
class Connection;
}

namespace routstr {

struct NewTransaction;
struct NewWithdrawal;
struct Transaction;
class TransactionTable;
struct Withdrawal;
class WithdrawalTable;

/// A key with its balance. Only the hash of the key is known here.
struct ApiKey {
  std::int64_t id{};
  std::string key_hash{};
  std::int64_t balance{};
  std::int64_t total_deposited{};
  std::int64_t total_spent{};
  strata::Timestamp created_at{};
  std::optional<strata::Timestamp> last_used_at{};
  /// Never, if unsaid.
  std::optional<strata::Timestamp> expires_at{};
  /// Whatever the owner wants to remember about the key.
  strata::Json metadata{};
  /// Of the metadata, so that keys can be found by it.
  std::optional<std::string> owner{};
  /// Models that the key may call; all of them if empty.
  std::vector<std::string> allowed_models{};
  /// Counts updates, so that a stale write is noticed.
  std::int64_t version{};
  bool operator==(const ApiKey&) const = default;
};

/// A ApiKey as each() shows it: texts and bytes are the database's own, until the next row.
struct ApiKeyView {
  std::int64_t id{};
  std::string_view key_hash{};
  std::int64_t balance{};
  std::int64_t total_deposited{};
  std::int64_t total_spent{};
  strata::Timestamp created_at{};
  std::optional<strata::Timestamp> last_used_at{};
  std::optional<strata::Timestamp> expires_at{};
  strata::Json metadata{};
  std::optional<std::string_view> owner{};
  std::vector<std::string> allowed_models{};
  std::int64_t version{};
};

/// A ApiKey to insert: what may be left out has a default.
struct NewApiKey {
  strata::Defaulted<std::int64_t> id{};
  strata::Required<std::string> key_hash;
  strata::Defaulted<std::int64_t> balance{};
  strata::Defaulted<std::int64_t> total_deposited{};
  strata::Defaulted<std::int64_t> total_spent{};
  strata::Defaulted<strata::Timestamp> created_at{};
  std::optional<strata::Timestamp> last_used_at{};
  std::optional<strata::Timestamp> expires_at{};
  strata::Defaulted<strata::Json> metadata{};
  strata::Defaulted<std::vector<std::string>> allowed_models{};
  strata::Defaulted<std::int64_t> version{};
};

/// A change of a ApiKey: what is left out stays as it is.
struct ApiKeyPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::string> key_hash{};
  strata::Patch<std::int64_t> balance{};
  strata::Patch<std::int64_t> total_deposited{};
  strata::Patch<std::int64_t> total_spent{};
  strata::Patch<strata::Timestamp> created_at{};
  strata::Patch<std::optional<strata::Timestamp>> last_used_at{};
  strata::Patch<std::optional<strata::Timestamp>> expires_at{};
  strata::Patch<strata::Json> metadata{};
  strata::Patch<std::vector<std::string>> allowed_models{};
  /// The version that was read: update() throws stale_version when the row has another.
  strata::Patch<std::int64_t> version{};
};

namespace api_key {
inline constexpr strata::Column<std::int64_t> id{"api_keys", "id"};
inline constexpr strata::Column<std::string> key_hash{"api_keys", "key_hash"};
inline constexpr strata::Column<std::int64_t> balance{"api_keys", "balance"};
inline constexpr strata::Column<std::int64_t> total_deposited{"api_keys", "total_deposited"};
inline constexpr strata::Column<std::int64_t> total_spent{"api_keys", "total_spent"};
inline constexpr strata::Column<strata::Timestamp> created_at{"api_keys", "created_at"};
inline constexpr strata::Column<std::optional<strata::Timestamp>> last_used_at{"api_keys", "last_used_at"};
inline constexpr strata::Column<std::optional<strata::Timestamp>> expires_at{"api_keys", "expires_at"};
inline constexpr strata::Column<strata::Json> metadata{"api_keys", "metadata"};
inline constexpr strata::Column<std::optional<std::string>> owner{"api_keys", "owner"};
inline constexpr strata::Column<std::vector<std::string>> allowed_models{"api_keys", "allowed_models"};
inline constexpr strata::Column<std::int64_t> version{"api_keys", "version"};
inline constexpr strata::Relation<struct ApiKey, struct Transaction> transactions{{
    "api_keys", "api_keys.transactions", "transactions", "id\000", "api_key_id\000", ""}};
inline constexpr strata::Relation<struct ApiKey, struct Withdrawal> withdrawals{{
    "api_keys", "api_keys.withdrawals", "withdrawals", "id\000", "api_key_id\000", ""}};
inline constexpr strata::IndexOrder by_id{"api_keys", "a id\000"};
inline constexpr strata::IndexOrder by_key_hash{"api_keys", "a key_hash\000a id\000"};
inline constexpr strata::IndexOrder by_owner{"api_keys", "a?owner\000a id\000"};
inline constexpr strata::IndexOrder by_expires_at{"api_keys", "a?expires_at\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "api_keys", "api_keys_pkey", "id"};
inline constexpr strata::Constraint key_hash{
    strata::ErrorKind::unique_violation, "api_keys", "api_keys_key_hash_key", "key_hash"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint api_keys_key_hash_check{
    strata::ErrorKind::check_violation, "api_keys", "api_keys_key_hash_check", ""};
inline constexpr strata::Constraint api_keys_balance_check{
    strata::ErrorKind::check_violation, "api_keys", "api_keys_balance_check", ""};
inline constexpr strata::Constraint api_keys_total_deposited_check{
    strata::ErrorKind::check_violation, "api_keys", "api_keys_total_deposited_check", ""};
inline constexpr strata::Constraint api_keys_total_spent_check{
    strata::ErrorKind::check_violation, "api_keys", "api_keys_total_spent_check", ""};
}  // namespace check_
}  // namespace api_key

/// The table `api_keys`.
class ApiKeyTable : public strata::Table<ApiKey, ApiKeyPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  ApiKey insert(const NewApiKey& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewApiKey> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<ApiKey> insert_many_returning(std::span<const NewApiKey> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  ApiKey upsert(const strata::Constraint& key, const NewApiKey& row, const ApiKeyPatch& patch);
  /// The row and its transactions (`.api_key_id = strata::of_parent`), all or none; as they are stored.
  template <class NewChild = NewTransaction, class Children = TransactionTable>
  auto insert_with_transactions(const NewApiKey& row, std::type_identity_t<std::vector<NewChild>> children) {
    return strata::insert_with<Children>(*connection_, *this, row, children,
                                         [](NewChild& child, const ApiKey& parent) { child.api_key_id = parent.id; });
  }
  /// The row and its withdrawals (`.api_key_id = strata::of_parent`), all or none; as they are stored.
  template <class NewChild = NewWithdrawal, class Children = WithdrawalTable>
  auto insert_with_withdrawals(const NewApiKey& row, std::type_identity_t<std::vector<NewChild>> children) {
    return strata::insert_with<Children>(*connection_, *this, row, children,
                                         [](NewChild& child, const ApiKey& parent) { child.api_key_id = parent.id; });
  }
  std::optional<ApiKey> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  ApiKey get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const ApiKeyPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// Error (stale_version) when the row has another version.
  bool erase(std::int64_t id, std::int64_t version);
  std::optional<ApiKey> find_by_key_hash(std::string_view key_hash);
  /// The row for each Transaction, in one query.
  template <class Owner = Transaction>
  strata::Paired<ApiKey> of_transactions(std::type_identity_t<std::span<const Owner>> rows) {
    return of_transactions_(strata::each<&Owner::api_key_id>(rows));
  }
  /// The row for each Withdrawal, in one query.
  template <class Owner = Withdrawal>
  strata::Paired<ApiKey> of_withdrawals(std::type_identity_t<std::span<const Owner>> rows) {
    return of_withdrawals_(strata::each<&Owner::api_key_id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<ApiKey> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Paired<ApiKey> of_transactions_(strata::Each<std::int64_t> key1);
  strata::Paired<ApiKey> of_withdrawals_(strata::Each<std::int64_t> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class ApiKeyTableTx : public ApiKeyTable {
 public:
  using ApiKeyTable::ApiKeyTable;

  std::optional<ApiKey> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  ApiKey lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace routstr

template <>
struct strata::TableOf<routstr::ApiKey> {
  using type = strata::Table<routstr::ApiKey, routstr::ApiKeyPatch>;
  using view = routstr::ApiKeyView;
};
extern template class strata::Table<routstr::ApiKey, routstr::ApiKeyPatch>;
