// Made by strata from the schema `routstr`; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <strata/bytes.hpp>
#include <strata/column.hpp>
#include <strata/error.hpp>
#include <strata/fields.hpp>
#include <strata/join.hpp>
#include <strata/lock.hpp>
#include <strata/relation.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>

#include "enums.hpp"

namespace strata {
class Connection;
}

namespace routstr {

struct ApiKey;

/// A balance that leaves as a token of a mint.
struct Withdrawal {
  std::int64_t id{};
  std::int64_t api_key_id{};
  std::int64_t amount{};
  /// Worth the amount to whoever holds it.
  strata::Bytes token{};
  std::string mint_url{};
  WithdrawalStatus status{};
  strata::Timestamp created_at{};
  std::optional<strata::Timestamp> completed_at{};
  std::optional<std::string> error_message{};
  std::int32_t retry_count{};
  bool operator==(const Withdrawal&) const = default;
};

/// A Withdrawal as each() shows it: texts and bytes are the database's own, until the next row.
struct WithdrawalView {
  std::int64_t id{};
  std::int64_t api_key_id{};
  std::int64_t amount{};
  strata::Bytes token{};
  std::string_view mint_url{};
  WithdrawalStatus status{};
  strata::Timestamp created_at{};
  std::optional<strata::Timestamp> completed_at{};
  std::optional<std::string_view> error_message{};
  std::int32_t retry_count{};
};

/// A Withdrawal to insert: what may be left out has a default.
struct NewWithdrawal {
  strata::Defaulted<std::int64_t> id{};
  strata::Required<std::int64_t> api_key_id;
  strata::Required<std::int64_t> amount;
  strata::Required<strata::Bytes> token;
  strata::Required<std::string> mint_url;
  strata::Defaulted<WithdrawalStatus> status{};
  strata::Defaulted<strata::Timestamp> created_at{};
  std::optional<strata::Timestamp> completed_at{};
  std::optional<std::string> error_message{};
  strata::Defaulted<std::int32_t> retry_count{};
};

/// A change of a Withdrawal: what is left out stays as it is.
struct WithdrawalPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::int64_t> api_key_id{};
  strata::Patch<std::int64_t> amount{};
  strata::Patch<strata::Bytes> token{};
  strata::Patch<std::string> mint_url{};
  strata::Patch<WithdrawalStatus> status{};
  strata::Patch<strata::Timestamp> created_at{};
  strata::Patch<std::optional<strata::Timestamp>> completed_at{};
  strata::Patch<std::optional<std::string>> error_message{};
  strata::Patch<std::int32_t> retry_count{};
};

namespace withdrawal {
inline constexpr strata::Column<std::int64_t> id{"withdrawals", "id"};
inline constexpr strata::Column<std::int64_t> api_key_id{"withdrawals", "api_key_id"};
inline constexpr strata::Column<std::int64_t> amount{"withdrawals", "amount"};
inline constexpr strata::EncryptedColumn<strata::Bytes> token{"withdrawals", "sealed_token"};
inline constexpr strata::Column<std::string> mint_url{"withdrawals", "mint_url"};
inline constexpr strata::Column<WithdrawalStatus> status{"withdrawals", "status"};
inline constexpr strata::Column<strata::Timestamp> created_at{"withdrawals", "created_at"};
inline constexpr strata::Column<std::optional<strata::Timestamp>> completed_at{"withdrawals", "completed_at"};
inline constexpr strata::Column<std::optional<std::string>> error_message{"withdrawals", "error_message"};
inline constexpr strata::Column<std::int32_t> retry_count{"withdrawals", "retry_count"};
inline constexpr strata::Relation<struct Withdrawal, struct ApiKey> api_key{{
    "withdrawals", "withdrawals.api_key", "api_keys", "api_key_id\000", "id\000", ""}};
inline constexpr strata::IndexOrder by_id{"withdrawals", "a id\000"};
inline constexpr strata::IndexOrder by_api_key_id{"withdrawals", "a api_key_id\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "withdrawals", "withdrawals_pkey", "id"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint withdrawals_amount_check{
    strata::ErrorKind::check_violation, "withdrawals", "withdrawals_amount_check", ""};
inline constexpr strata::Constraint withdrawals_mint_url_check{
    strata::ErrorKind::check_violation, "withdrawals", "withdrawals_mint_url_check", ""};
inline constexpr strata::Constraint withdrawals_retry_count_check{
    strata::ErrorKind::check_violation, "withdrawals", "withdrawals_retry_count_check", ""};
inline constexpr strata::Constraint completed_has_time{
    strata::ErrorKind::check_violation, "withdrawals", "completed_has_time", ""};
}  // namespace check_
namespace reference_ {
inline constexpr strata::Constraint api_key_id{
    strata::ErrorKind::foreign_key_violation, "withdrawals", "withdrawals_api_key_id_fkey", "api_key_id"};
}  // namespace reference_
}  // namespace withdrawal

/// The table `withdrawals`.
class WithdrawalTable : public strata::Table<Withdrawal, WithdrawalPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Withdrawal insert(const NewWithdrawal& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewWithdrawal> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Withdrawal> insert_many_returning(std::span<const NewWithdrawal> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Withdrawal upsert(const strata::Constraint& key, const NewWithdrawal& row, const WithdrawalPatch& patch);
  std::optional<Withdrawal> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Withdrawal get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const WithdrawalPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// The rows for each ApiKey, in one query.
  template <class Owner = ApiKey>
  strata::Grouped<Withdrawal> for_api_keys(std::type_identity_t<std::span<const Owner>> rows) {
    return for_api_keys_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Withdrawal> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<Withdrawal> for_api_keys_(strata::Each<std::int64_t> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class WithdrawalTableTx : public WithdrawalTable {
 public:
  using WithdrawalTable::WithdrawalTable;

  std::optional<Withdrawal> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Withdrawal lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace routstr

template <>
struct strata::TableOf<routstr::Withdrawal> {
  using type = strata::Table<routstr::Withdrawal, routstr::WithdrawalPatch>;
  using view = routstr::WithdrawalView;
};
extern template class strata::Table<routstr::Withdrawal, routstr::WithdrawalPatch>;
