// Made by strata from the schema `secrets`; do not edit.
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

namespace strata {
class Connection;
}

namespace secrets {

struct Account;

struct Device {
  std::int64_t id{};
  std::int64_t account_id{};
  std::string pin{};
  bool operator==(const Device&) const = default;
};

/// A Device as each() shows it: texts and bytes are the database's own, until the next row.
struct DeviceView {
  std::int64_t id{};
  std::int64_t account_id{};
  std::string pin{};
};

/// A Device to insert: what may be left out has a default.
struct NewDevice {
  strata::Defaulted<std::int64_t> id{};
  strata::Required<std::int64_t> account_id;
  strata::Required<std::string> pin;
};

/// A change of a Device: what is left out stays as it is.
struct DevicePatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::int64_t> account_id{};
  strata::Patch<std::string> pin{};
};

namespace device {
inline constexpr strata::Column<std::int64_t> id{"devices", "id"};
inline constexpr strata::Column<std::int64_t> account_id{"devices", "account_id"};
inline constexpr strata::EncryptedColumn<std::string> pin{"devices", "pin"};
inline constexpr strata::Relation<struct Device, struct Account> account{{
    "devices", "devices.account", "accounts", "account_id\000", "id\000", ""}};
inline constexpr strata::IndexOrder by_id{"devices", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "devices", "devices_pkey", "id"};
}  // namespace key_
namespace reference_ {
inline constexpr strata::Constraint account_id{
    strata::ErrorKind::foreign_key_violation, "devices", "devices_account_id_fkey", "account_id"};
}  // namespace reference_
}  // namespace device

/// The table `devices`.
class DeviceTable : public strata::Table<Device, DevicePatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Device insert(const NewDevice& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewDevice> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Device> insert_many_returning(std::span<const NewDevice> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Device upsert(const strata::Constraint& key, const NewDevice& row, const DevicePatch& patch);
  std::optional<Device> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Device get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const DevicePatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// The rows for each Account, in one query.
  template <class Owner = Account>
  strata::Grouped<Device> for_accounts(std::type_identity_t<std::span<const Owner>> rows) {
    return for_accounts_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Device> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<Device> for_accounts_(strata::Each<std::int64_t> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class DeviceTableTx : public DeviceTable {
 public:
  using DeviceTable::DeviceTable;

  std::optional<Device> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Device lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace secrets

template <>
struct strata::TableOf<secrets::Device> {
  using type = strata::Table<secrets::Device, secrets::DevicePatch>;
  using view = secrets::DeviceView;
};
extern template class strata::Table<secrets::Device, secrets::DevicePatch>;
