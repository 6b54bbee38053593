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

struct Enums {
  std::int64_t id{};
  bool operator==(const Enums&) const = default;
};

/// A Enums as each() shows it: texts and bytes are the database's own, until the next row.
struct EnumsView {
  std::int64_t id{};
};

/// A Enums to insert: what may be left out has a default.
struct NewEnums {
  strata::Required<std::int64_t> id;
};

/// A change of a Enums: what is left out stays as it is.
struct EnumsPatch {
  strata::Patch<std::int64_t> id{};
};

namespace enums {
inline constexpr strata::Column<std::int64_t> id{"SessionTable", "id"};
inline constexpr strata::IndexOrder by_id{"SessionTable", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "SessionTable", "SessionTable_pkey", "id"};
}  // namespace key_
}  // namespace enums

/// The table `SessionTable`.
class EnumsTable : public strata::Table<Enums, EnumsPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Enums insert(const NewEnums& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewEnums> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Enums> insert_many_returning(std::span<const NewEnums> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Enums upsert(const strata::Constraint& key, const NewEnums& row, const EnumsPatch& patch);
  std::optional<Enums> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Enums get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const EnumsPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Enums> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class EnumsTableTx : public EnumsTable {
 public:
  using EnumsTable::EnumsTable;

  std::optional<Enums> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Enums lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace namespace_

template <>
struct strata::TableOf<namespace_::Enums> {
  using type = strata::Table<namespace_::Enums, namespace_::EnumsPatch>;
  using view = namespace_::EnumsView;
};
extern template class strata::Table<namespace_::Enums, namespace_::EnumsPatch>;
