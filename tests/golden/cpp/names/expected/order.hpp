// Made by strata from the schema `namespace`; do not edit.
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
#include <strata/lock.hpp>
#include <strata/table.hpp>

#include "enums.hpp"

namespace strata {
class Connection;
}

namespace namespace_ {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
struct Order {
  std::int64_t id{};
  std::int32_t Order_{};
  Level Level_{};
  std::string strata_{};
  std::optional<std::string> std_{};
  std::int32_t key_2{};
  std::optional<std::string> connection_2{};
  std::optional<std::string> row{};
  std::string patch{};
  std::string sql{};
  [[deprecated("use `new`, it's \"better\"")]] std::optional<std::string> old{};
  std::optional<std::string> new_{};
  bool operator==(const Order&) const = default;
};
#pragma GCC diagnostic pop

/// A Order as each() shows it: texts and bytes are the database's own, until the next row.
struct OrderView {
  std::int64_t id{};
  std::int32_t Order_{};
  Level Level_{};
  std::string_view strata_{};
  std::optional<std::string_view> std_{};
  std::int32_t key_2{};
  std::optional<std::string_view> connection_2{};
  std::optional<std::string_view> row{};
  std::string_view patch{};
  std::string_view sql{};
  [[deprecated("use `new`, it's \"better\"")]] std::optional<std::string_view> old{};
  std::optional<std::string_view> new_{};
};

/// A Order to insert: what may be left out has a default.
struct NewOrder {
  strata::Required<std::int64_t> id;
  strata::Defaulted<std::int32_t> Order_{};
  strata::Defaulted<Level> Level_{};
  strata::Required<std::string> strata_;
  std::optional<std::string> std_{};
  strata::Required<std::int32_t> key_2;
  std::optional<std::string> connection_2{};
  std::optional<std::string> row{};
  strata::Required<std::string> patch;
  strata::Required<std::string> sql;
  std::optional<std::string> old{};
  std::optional<std::string> new_{};
};

/// A change of a Order: what is left out stays as it is.
struct OrderPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::int32_t> Order_{};
  strata::Patch<Level> Level_{};
  strata::Patch<std::string> strata_{};
  strata::Patch<std::optional<std::string>> std_{};
  strata::Patch<std::int32_t> key_2{};
  strata::Patch<std::optional<std::string>> connection_2{};
  strata::Patch<std::optional<std::string>> row{};
  strata::Patch<std::string> patch{};
  strata::Patch<std::string> sql{};
  strata::Patch<std::optional<std::string>> old{};
  strata::Patch<std::optional<std::string>> new_{};
};

namespace order {
inline constexpr strata::Column<std::int64_t> id{"Order Details", "id"};
inline constexpr strata::Column<std::int32_t> Order_{"Order Details", "Order"};
inline constexpr strata::Column<Level> Level_{"Order Details", "Level"};
inline constexpr strata::Column<std::string> strata_{"Order Details", "strata"};
inline constexpr strata::Column<std::optional<std::string>> std_{"Order Details", "std"};
inline constexpr strata::Column<std::int32_t> key_2{"Order Details", "key_"};
inline constexpr strata::Column<std::optional<std::string>> connection_2{"Order Details", "connection_"};
inline constexpr strata::Column<std::optional<std::string>> row{"Order Details", "row"};
inline constexpr strata::Column<std::string> patch{"Order Details", "patch"};
inline constexpr strata::Column<std::string> sql{"Order Details", "sql"};
inline constexpr strata::Column<std::optional<std::string>> old{"Order Details", "old"};
inline constexpr strata::Column<std::optional<std::string>> new_{"Order Details", "new"};
inline constexpr strata::IndexOrder by_id{"Order Details", "a id\000"};
inline constexpr strata::IndexOrder by_strata_{"Order Details", "a strata\000a id\000"};
inline constexpr strata::IndexOrder by_key_2{"Order Details", "a key_\000a id\000"};
inline constexpr strata::IndexOrder by_patch{"Order Details", "a patch\000a id\000"};
inline constexpr strata::IndexOrder by_sql{"Order Details", "a sql\000a id\000"};
inline constexpr strata::IndexOrder by_patch_sql{"Order Details", "a patch\000a sql\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{
    strata::ErrorKind::unique_violation, "Order Details", "Order Details_pkey", "id"};
inline constexpr strata::Constraint strata_{
    strata::ErrorKind::unique_violation, "Order Details", "Order Details_strata_key", "strata"};
inline constexpr strata::Constraint key_2{
    strata::ErrorKind::unique_violation, "Order Details", "Order Details_key__key", "key_"};
inline constexpr strata::Constraint patch{
    strata::ErrorKind::unique_violation, "Order Details", "Order Details_patch_key", "patch"};
inline constexpr strata::Constraint sql{
    strata::ErrorKind::unique_violation, "Order Details", "Order Details_sql_key", "sql"};
inline constexpr strata::Constraint patch_sql{
    strata::ErrorKind::unique_violation, "Order Details", "Order Details_patch_sql_key", "patch, sql"};
}  // namespace key_
}  // namespace order

/// The table `Order Details`.
class OrderTable : public strata::Table<Order, OrderPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Order insert(const NewOrder& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewOrder> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Order> insert_many_returning(std::span<const NewOrder> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Order upsert(const strata::Constraint& key, const NewOrder& row, const OrderPatch& patch);
  std::optional<Order> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Order get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const OrderPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  std::optional<Order> find_by_strata_(std::string_view strata_);
  std::optional<Order> find_by_key_2(std::int32_t key_2);
  std::optional<Order> find_by_patch(std::string_view patch);
  std::optional<Order> find_by_sql(std::string_view sql);
  std::optional<Order> find_by_patch_sql(std::string_view patch, std::string_view sql);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Order> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class OrderTableTx : public OrderTable {
 public:
  using OrderTable::OrderTable;

  std::optional<Order> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Order lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace namespace_

template <>
struct strata::TableOf<namespace_::Order> {
  using type = strata::Table<namespace_::Order, namespace_::OrderPatch>;
  using view = namespace_::OrderView;
};
extern template class strata::Table<namespace_::Order, namespace_::OrderPatch>;
