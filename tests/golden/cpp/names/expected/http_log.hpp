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

struct HTTPLog {
  std::int64_t id{};
  bool operator==(const HTTPLog&) const = default;
};

/// A HTTPLog as each() shows it: texts and bytes are the database's own, until the next row.
struct HTTPLogView {
  std::int64_t id{};
};

/// A HTTPLog to insert: what may be left out has a default.
struct NewHTTPLog {
  strata::Required<std::int64_t> id;
};

/// A change of a HTTPLog: what is left out stays as it is.
struct HTTPLogPatch {
  strata::Patch<std::int64_t> id{};
};

namespace http_log {
inline constexpr strata::Column<std::int64_t> id{"connection", "id"};
inline constexpr strata::IndexOrder by_id{"connection", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "connection", "connection_pkey", "id"};
}  // namespace key_
}  // namespace http_log

/// The table `connection`.
class HTTPLogTable : public strata::Table<HTTPLog, HTTPLogPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  HTTPLog insert(const NewHTTPLog& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewHTTPLog> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<HTTPLog> insert_many_returning(std::span<const NewHTTPLog> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  HTTPLog upsert(const strata::Constraint& key, const NewHTTPLog& row, const HTTPLogPatch& patch);
  std::optional<HTTPLog> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  HTTPLog get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const HTTPLogPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<HTTPLog> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class HTTPLogTableTx : public HTTPLogTable {
 public:
  using HTTPLogTable::HTTPLogTable;

  std::optional<HTTPLog> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  HTTPLog lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace namespace_

template <>
struct strata::TableOf<namespace_::HTTPLog> {
  using type = strata::Table<namespace_::HTTPLog, namespace_::HTTPLogPatch>;
  using view = namespace_::HTTPLogView;
};
extern template class strata::Table<namespace_::HTTPLog, namespace_::HTTPLogPatch>;
