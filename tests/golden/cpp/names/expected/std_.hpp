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

struct Std {
  std::int64_t id{};
  bool operator==(const Std&) const = default;
};

/// A Std as each() shows it: texts and bytes are the database's own, until the next row.
struct StdView {
  std::int64_t id{};
};

/// A Std to insert: what may be left out has a default.
struct NewStd {
  strata::Required<std::int64_t> id;
};

/// A change of a Std: what is left out stays as it is.
struct StdPatch {
  strata::Patch<std::int64_t> id{};
};

namespace std_ {
inline constexpr strata::Column<std::int64_t> id{"std", "id"};
inline constexpr strata::IndexOrder by_id{"std", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "std", "std_pkey", "id"};
}  // namespace key_
}  // namespace std_

/// The table `std`.
class StdTable : public strata::Table<Std, StdPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Std insert(const NewStd& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewStd> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Std> insert_many_returning(std::span<const NewStd> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Std upsert(const strata::Constraint& key, const NewStd& row, const StdPatch& patch);
  std::optional<Std> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Std get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const StdPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Std> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class StdTableTx : public StdTable {
 public:
  using StdTable::StdTable;

  std::optional<Std> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Std lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace namespace_

template <>
struct strata::TableOf<namespace_::Std> {
  using type = strata::Table<namespace_::Std, namespace_::StdPatch>;
  using view = namespace_::StdView;
};
extern template class strata::Table<namespace_::Std, namespace_::StdPatch>;
