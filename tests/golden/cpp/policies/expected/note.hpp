// Made by strata from the schema `policies`; do not edit.
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
#include <strata/table.hpp>

namespace strata {
class Connection;
}

namespace policies {

struct Note {
  std::string text{};
  bool gone{};
  bool operator==(const Note&) const = default;
};

/// A Note as each() shows it: texts and bytes are the database's own, until the next row.
struct NoteView {
  std::string_view text{};
  bool gone{};
};

/// A Note to insert: what may be left out has a default.
struct NewNote {
  strata::Required<std::string> text;
  strata::Defaulted<bool> gone{};
};

/// A change of a Note: what is left out stays as it is.
struct NotePatch {
  strata::Patch<std::string> text{};
  strata::Patch<bool> gone{};
};

namespace note {
inline constexpr strata::Column<std::string> text{"notes", "text"};
inline constexpr strata::Column<bool> gone{"notes", "gone"};
}  // namespace note

/// The table `notes`.
class NoteTable : public strata::Table<Note, NotePatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Note insert(const NewNote& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewNote> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Note> insert_many_returning(std::span<const NewNote> rows);
  /// At most `limit` rows in no order, without the first `offset`.
  std::vector<Note> list(std::int64_t limit, std::int64_t offset = 0);
  /// The same, with the deleted rows in all that is read.
  NoteTable with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }
};

/// The same in a transaction, where rows can be locked until it ends.
class NoteTableTx : public NoteTable {
 public:
  using NoteTable::NoteTable;

  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace policies

template <>
struct strata::TableOf<policies::Note> {
  using type = strata::Table<policies::Note, policies::NotePatch>;
  using view = policies::NoteView;
};
extern template class strata::Table<policies::Note, policies::NotePatch>;
