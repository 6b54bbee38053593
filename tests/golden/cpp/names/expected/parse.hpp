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

struct Parse {
  std::int64_t id{};
  bool operator==(const Parse&) const = default;
};

/// A Parse as each() shows it: texts and bytes are the database's own, until the next row.
struct ParseView {
  std::int64_t id{};
};

/// A Parse to insert: what may be left out has a default.
struct NewParse {
  strata::Required<std::int64_t> id;
};

/// A change of a Parse: what is left out stays as it is.
struct ParsePatch {
  strata::Patch<std::int64_t> id{};
};

namespace parse_ {
inline constexpr strata::Column<std::int64_t> id{"namespace", "id"};
inline constexpr strata::IndexOrder by_id{"namespace", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "namespace", "namespace_pkey", "id"};
}  // namespace key_
}  // namespace parse_

/// The table `namespace`.
class ParseTable : public strata::Table<Parse, ParsePatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Parse insert(const NewParse& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewParse> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Parse> insert_many_returning(std::span<const NewParse> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Parse upsert(const strata::Constraint& key, const NewParse& row, const ParsePatch& patch);
  std::optional<Parse> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Parse get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const ParsePatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Parse> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class ParseTableTx : public ParseTable {
 public:
  using ParseTable::ParseTable;

  std::optional<Parse> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Parse lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace namespace_

template <>
struct strata::TableOf<namespace_::Parse> {
  using type = strata::Table<namespace_::Parse, namespace_::ParsePatch>;
  using view = namespace_::ParseView;
};
extern template class strata::Table<namespace_::Parse, namespace_::ParsePatch>;
