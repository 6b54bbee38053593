// Made by strata from the schema `namespace`; do not edit.
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

namespace namespace_ {

struct order_details {
  std::int64_t patch{};
  std::int64_t updated{};
  std::int64_t sql{};
  std::int32_t version{};
  bool operator==(const order_details&) const = default;
};

/// A order_details as each() shows it: texts and bytes are the database's own, until the next row.
struct order_detailsView {
  std::int64_t patch{};
  std::int64_t updated{};
  std::int64_t sql{};
  std::int32_t version{};
};

/// A order_details to insert: what may be left out has a default.
struct Neworder_details {
  strata::Required<std::int64_t> patch;
  strata::Required<std::int64_t> updated;
  strata::Required<std::int64_t> sql;
  strata::Defaulted<std::int32_t> version{};
};

/// A change of a order_details: what is left out stays as it is.
struct order_detailsPatch {
  strata::Patch<std::int64_t> patch{};
  strata::Patch<std::int64_t> updated{};
  strata::Patch<std::int64_t> sql{};
  /// The version that was read: update() throws stale_version when the row has another.
  strata::Patch<std::int32_t> version{};
};

namespace order_details_ {
inline constexpr strata::Column<std::int64_t> patch{"order_details", "patch"};
inline constexpr strata::Column<std::int64_t> updated{"order_details", "updated"};
inline constexpr strata::Column<std::int64_t> sql{"order_details", "sql"};
inline constexpr strata::Column<std::int32_t> version{"order_details", "version"};
inline constexpr strata::IndexOrder by_patch_updated_sql{"order_details", "a patch\000a updated\000a sql\000"};
namespace key_ {
inline constexpr strata::Constraint patch_updated_sql{
    strata::ErrorKind::unique_violation, "order_details", "order_details_pkey", "patch, updated, sql"};
}  // namespace key_
}  // namespace order_details_

/// The table `order_details`.
class order_detailsTable : public strata::Table<order_details, order_detailsPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  order_details insert(const Neworder_details& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const Neworder_details> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<order_details> insert_many_returning(std::span<const Neworder_details> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  order_details upsert(const strata::Constraint& key, const Neworder_details& row, const order_detailsPatch& patch);
  std::optional<order_details> find(std::int64_t patch, std::int64_t updated, std::int64_t sql);
  /// Error (not_found) when there is no such row.
  order_details get(std::int64_t patch, std::int64_t updated, std::int64_t sql);
  using Table::exists;
  bool exists(std::int64_t patch, std::int64_t updated, std::int64_t sql);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t patch, std::int64_t updated, std::int64_t sql, const order_detailsPatch& patch_);
  /// False when there was no such row.
  bool erase(std::int64_t patch, std::int64_t updated, std::int64_t sql);
  /// Error (stale_version) when the row has another version.
  bool erase(std::int64_t patch, std::int64_t updated, std::int64_t sql, std::int32_t version);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<order_details> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class order_detailsTableTx : public order_detailsTable {
 public:
  using order_detailsTable::order_detailsTable;

  std::optional<order_details> find_and_lock(std::int64_t patch, std::int64_t updated, std::int64_t sql, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  order_details lock(std::int64_t patch, std::int64_t updated, std::int64_t sql, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace namespace_

template <>
struct strata::TableOf<namespace_::order_details> {
  using type = strata::Table<namespace_::order_details, namespace_::order_detailsPatch>;
  using view = namespace_::order_detailsView;
};
extern template class strata::Table<namespace_::order_details, namespace_::order_detailsPatch>;
