// Made by strata from the schema `library`; do not edit.
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
#include <strata/ranked.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>

namespace strata {
class Connection;
}

namespace library {

struct Book {
  std::int64_t id{};
  std::string title{};
  std::optional<std::string> about{};
  std::optional<strata::Timestamp> deleted{};
  bool operator==(const Book&) const = default;
};

/// A Book as each() shows it: texts and bytes are the database's own, until the next row.
struct BookView {
  std::int64_t id{};
  std::string_view title{};
  std::optional<std::string_view> about{};
  std::optional<strata::Timestamp> deleted{};
};

/// A Book to insert: what may be left out has a default.
struct NewBook {
  strata::Defaulted<std::int64_t> id{};
  strata::Required<std::string> title;
  std::optional<std::string> about{};
  std::optional<strata::Timestamp> deleted{};
};

/// A change of a Book: what is left out stays as it is.
struct BookPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::string> title{};
  strata::Patch<std::optional<std::string>> about{};
  strata::Patch<std::optional<strata::Timestamp>> deleted{};
};

namespace book {
inline constexpr strata::Column<std::int64_t> id{"books", "id"};
inline constexpr strata::Column<std::string> title{"books", "title"};
inline constexpr strata::Column<std::optional<std::string>> about{"books", "about"};
inline constexpr strata::Column<std::optional<strata::Timestamp>> deleted{"books", "deleted"};
inline constexpr strata::IndexOrder by_id{"books", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "books", "books_pkey", "id"};
}  // namespace key_
}  // namespace book

/// The table `books`.
class BookTable : public strata::Table<Book, BookPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Book insert(const NewBook& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewBook> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Book> insert_many_returning(std::span<const NewBook> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Book upsert(const strata::Constraint& key, const NewBook& row, const BookPatch& patch);
  std::optional<Book> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Book get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const BookPatch& patch);
  /// Marks the row as deleted; false when there was no such row.
  bool erase(std::int64_t id);
  /// Brings it back; false when no such row is deleted.
  bool restore(std::int64_t id);
  /// Removes the row, deleted or not; false when there was none.
  bool purge(std::int64_t id);
  /// Rows that have every word of `text`, the best first: at most `limit`, without the first `offset`.
  std::vector<strata::Ranked<Book>> search(std::string_view text, std::int64_t limit = 20, std::int64_t offset = 0);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Book> list(std::int64_t limit, std::int64_t offset = 0);
  /// The same, with the deleted rows in all that is read.
  BookTable with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }
};

/// The same in a transaction, where rows can be locked until it ends.
class BookTableTx : public BookTable {
 public:
  using BookTable::BookTable;

  std::optional<Book> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Book lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace library

template <>
struct strata::TableOf<library::Book> {
  using type = strata::Table<library::Book, library::BookPatch>;
  using view = library::BookView;
};
extern template class strata::Table<library::Book, library::BookPatch>;
