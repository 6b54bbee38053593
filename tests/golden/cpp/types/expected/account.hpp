// Made by strata from the schema `everything`; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include <strata/column.hpp>
#include <strata/error.hpp>
#include <strata/fields.hpp>
#include <strata/lock.hpp>
#include <strata/table.hpp>

namespace strata {
class Connection;
}

namespace everything {

/// Optimistic locking.
struct Account {
  std::int64_t id{};
  std::int64_t balance{};
  std::int32_t version{};
  bool operator==(const Account&) const = default;
};

/// A Account as each() shows it: texts and bytes are the database's own, until the next row.
struct AccountView {
  std::int64_t id{};
  std::int64_t balance{};
  std::int32_t version{};
};

/// A Account to insert: what may be left out has a default.
struct NewAccount {
  strata::Required<std::int64_t> id;
  strata::Defaulted<std::int64_t> balance{};
  strata::Defaulted<std::int32_t> version{};
};

/// A change of a Account: what is left out stays as it is.
struct AccountPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::int64_t> balance{};
  /// The version that was read: update() throws stale_version when the row has another.
  strata::Patch<std::int32_t> version{};
};

namespace account {
inline constexpr strata::Column<std::int64_t> id{"accounts", "id"};
inline constexpr strata::Column<std::int64_t> balance{"accounts", "balance"};
inline constexpr strata::Column<std::int32_t> version{"accounts", "version"};
inline constexpr strata::IndexOrder by_id{"accounts", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "accounts", "accounts_pkey", "id"};
}  // namespace key_
}  // namespace account

/// The table `accounts`.
class AccountTable : public strata::Table<Account, AccountPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Account insert(const NewAccount& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewAccount> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Account> insert_many_returning(std::span<const NewAccount> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Account upsert(const strata::Constraint& key, const NewAccount& row, const AccountPatch& patch);
  std::optional<Account> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Account get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const AccountPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// Error (stale_version) when the row has another version.
  bool erase(std::int64_t id, std::int32_t version);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Account> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class AccountTableTx : public AccountTable {
 public:
  using AccountTable::AccountTable;

  std::optional<Account> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Account lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace everything

template <>
struct strata::TableOf<everything::Account> {
  using type = strata::Table<everything::Account, everything::AccountPatch>;
  using view = everything::AccountView;
};
extern template class strata::Table<everything::Account, everything::AccountPatch>;
