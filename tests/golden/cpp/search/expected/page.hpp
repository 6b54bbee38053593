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

namespace strata {
class Connection;
}

namespace library {

struct Page {
  std::int64_t book{};
  std::string side{};
  std::string text{};
  bool operator==(const Page&) const = default;
};

/// A Page as each() shows it: texts and bytes are the database's own, until the next row.
struct PageView {
  std::int64_t book{};
  std::string_view side{};
  std::string_view text{};
};

/// A Page to insert: what may be left out has a default.
struct NewPage {
  strata::Required<std::int64_t> book;
  strata::Required<std::string> side;
  strata::Required<std::string> text;
};

/// A change of a Page: what is left out stays as it is.
struct PagePatch {
  strata::Patch<std::int64_t> book{};
  strata::Patch<std::string> side{};
  strata::Patch<std::string> text{};
};

namespace page {
inline constexpr strata::Column<std::int64_t> book{"words", "book"};
inline constexpr strata::Column<std::string> side{"words", "side"};
inline constexpr strata::Column<std::string> text{"words", "text"};
inline constexpr strata::IndexOrder by_book_side{"words", "a book\000a side\000"};
namespace key_ {
inline constexpr strata::Constraint book_side{strata::ErrorKind::unique_violation, "words", "words_pkey", "book, side"};
}  // namespace key_
}  // namespace page

/// The table `words`.
class PageTable : public strata::Table<Page, PagePatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Page insert(const NewPage& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewPage> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Page> insert_many_returning(std::span<const NewPage> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Page upsert(const strata::Constraint& key, const NewPage& row, const PagePatch& patch);
  std::optional<Page> find(std::int64_t book, std::string_view side);
  /// Error (not_found) when there is no such row.
  Page get(std::int64_t book, std::string_view side);
  using Table::exists;
  bool exists(std::int64_t book, std::string_view side);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t book, std::string_view side, const PagePatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t book, std::string_view side);
  /// Rows that have every word of `text`, the best first: at most `limit`, without the first `offset`.
  std::vector<strata::Ranked<Page>> search(std::string_view text, std::int64_t limit = 20, std::int64_t offset = 0);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Page> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class PageTableTx : public PageTable {
 public:
  using PageTable::PageTable;

  std::optional<Page> find_and_lock(std::int64_t book, std::string_view side, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Page lock(std::int64_t book, std::string_view side, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace library

template <>
struct strata::TableOf<library::Page> {
  using type = strata::Table<library::Page, library::PagePatch>;
  using view = library::PageView;
};
extern template class strata::Table<library::Page, library::PagePatch>;
