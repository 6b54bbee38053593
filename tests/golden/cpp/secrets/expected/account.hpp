// Made by strata from the schema `secrets`; do not edit.
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

namespace strata {
class Connection;
}

namespace secrets {

struct Device;
class DeviceTable;
struct NewDevice;

struct Account {
  std::int64_t id{};
  std::string token{};
  std::optional<std::string> note{};
  std::optional<strata::Bytes> file{};
  std::string email{};
  std::optional<std::string> phone{};
  std::optional<strata::Bytes> badge{};
  bool operator==(const Account&) const = default;
};

/// A Account as each() shows it: texts and bytes are the database's own, until the next row.
struct AccountView {
  std::int64_t id{};
  std::string token{};
  std::optional<std::string> note{};
  std::optional<strata::Bytes> file{};
  std::string email{};
  std::optional<std::string> phone{};
  std::optional<strata::Bytes> badge{};
};

/// A Account to insert: what may be left out has a default.
struct NewAccount {
  strata::Defaulted<std::int64_t> id{};
  strata::Required<std::string> token;
  std::optional<std::string> note{};
  std::optional<strata::Bytes> file{};
  strata::Required<std::string> email;
  std::optional<std::string> phone{};
  std::optional<strata::Bytes> badge{};
};

/// A change of a Account: what is left out stays as it is.
struct AccountPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::string> token{};
  strata::Patch<std::optional<std::string>> note{};
  strata::Patch<std::optional<strata::Bytes>> file{};
  strata::Patch<std::string> email{};
  strata::Patch<std::optional<std::string>> phone{};
  strata::Patch<std::optional<strata::Bytes>> badge{};
};

namespace account {
inline constexpr strata::Column<std::int64_t> id{"accounts", "id"};
inline constexpr strata::EncryptedColumn<std::string> token{"accounts", "token"};
inline constexpr strata::EncryptedColumn<std::optional<std::string>> note{"accounts", "note"};
inline constexpr strata::EncryptedColumn<std::optional<strata::Bytes>> file{"accounts", "file"};
inline constexpr strata::DeterministicColumn<std::string> email{"accounts", "email"};
inline constexpr strata::DeterministicColumn<std::optional<std::string>> phone{"accounts", "phone"};
inline constexpr strata::DeterministicColumn<std::optional<strata::Bytes>> badge{"accounts", "badge"};
inline constexpr strata::Relation<struct Account, struct Device> devices{{
    "accounts", "accounts.devices", "devices", "id\000", "account_id\000", ""}};
inline constexpr strata::IndexOrder by_id{"accounts", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "accounts", "accounts_pkey", "id"};
inline constexpr strata::Constraint email{
    strata::ErrorKind::unique_violation, "accounts", "accounts_email_key", "email"};
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
  /// The row and its devices (`.account_id = strata::of_parent`), all or none; as they are stored.
  template <class NewChild = NewDevice, class Children = DeviceTable>
  auto insert_with_devices(const NewAccount& row, std::type_identity_t<std::vector<NewChild>> children) {
    return strata::insert_with<Children>(*connection_, *this, row, children,
                                         [](NewChild& child, const Account& parent) { child.account_id = parent.id; });
  }
  std::optional<Account> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Account get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const AccountPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  std::optional<Account> find_by_email(std::string_view email);
  /// The row for each Device, in one query.
  template <class Owner = Device>
  strata::Paired<Account> of_devices(std::type_identity_t<std::span<const Owner>> rows) {
    return of_devices_(strata::each<&Owner::account_id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Account> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Paired<Account> of_devices_(strata::Each<std::int64_t> key1);
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

}  // namespace secrets

template <>
struct strata::TableOf<secrets::Account> {
  using type = strata::Table<secrets::Account, secrets::AccountPatch>;
  using view = secrets::AccountView;
};
extern template class strata::Table<secrets::Account, secrets::AccountPatch>;
