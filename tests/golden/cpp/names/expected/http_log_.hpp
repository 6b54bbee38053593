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

struct HttpLog {
  std::int64_t id{};
  bool operator==(const HttpLog&) const = default;
};

/// A HttpLog as each() shows it: texts and bytes are the database's own, until the next row.
struct HttpLogView {
  std::int64_t id{};
};

/// A HttpLog to insert: what may be left out has a default.
struct NewHttpLog {
  strata::Required<std::int64_t> id;
};

/// A change of a HttpLog: what is left out stays as it is.
struct HttpLogPatch {
  strata::Patch<std::int64_t> id{};
};

namespace http_log_ {
inline constexpr strata::Column<std::int64_t> id{"enums", "id"};
inline constexpr strata::IndexOrder by_id{"enums", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "enums", "enums_pkey", "id"};
}  // namespace key_
}  // namespace http_log_

/// The table `enums`.
class HttpLogTable : public strata::Table<HttpLog, HttpLogPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  HttpLog insert(const NewHttpLog& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewHttpLog> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<HttpLog> insert_many_returning(std::span<const NewHttpLog> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  HttpLog upsert(const strata::Constraint& key, const NewHttpLog& row, const HttpLogPatch& patch);
  std::optional<HttpLog> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  HttpLog get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const HttpLogPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<HttpLog> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class HttpLogTableTx : public HttpLogTable {
 public:
  using HttpLogTable::HttpLogTable;

  std::optional<HttpLog> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  HttpLog lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace namespace_

template <>
struct strata::TableOf<namespace_::HttpLog> {
  using type = strata::Table<namespace_::HttpLog, namespace_::HttpLogPatch>;
  using view = namespace_::HttpLogView;
};
extern template class strata::Table<namespace_::HttpLog, namespace_::HttpLogPatch>;
