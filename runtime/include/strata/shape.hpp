#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "strata/connection.hpp"
#include "strata/fields.hpp"

namespace strata {

// What the runtime knows of a model, so that statements whose text depends on the columns given (insert,
// update) need no generated code. Names are stored names, not quoted.

// How a column says that its row is deleted: by a time, or by one of its values.
enum class Deletion : std::uint8_t { none, time, when_true, when_false };

struct ColumnInfo {
  std::string_view name;
  bool identity = false;  // numbered by the database
  bool updated = false;   // set to the present time by every update
  bool version = false;   // counted up by every update; a version in the patch is the one expected
  Deletion deletion = Deletion::none;
};
struct TableInfo {
  std::string_view name;
  std::span<const ColumnInfo> columns;
  std::span<const int> key;  // columns of the key in its order; empty if there is none
};

// A set of the columns of a table with `N` of them.
template <std::size_t N>
class ColumnSet {
 public:
  void add(int column) { words_[word(column)] |= bit(column); }
  bool has(int column) const { return (words_[word(column)] & bit(column)) != 0; }
  bool empty() const { return words_ == Words{}; }
  std::span<const std::uint64_t> words() const { return words_; }
  bool operator==(const ColumnSet&) const = default;

 private:
  using Words = std::array<std::uint64_t, (N + 63) / 64>;
  static std::size_t word(int column) { return static_cast<std::size_t>(column) / 64; }
  static std::uint64_t bit(int column) { return std::uint64_t{1} << (static_cast<unsigned>(column) % 64); }

  Words words_{};
};

// Any ColumnSet, with the number of its columns hidden.
struct Columns {
  std::span<const std::uint64_t> words;
  bool has(std::size_t column) const { return (words[column / 64] >> (column % 64) & 1) != 0; }
};

// Several ColumnSets as one key for Shapes.
template <std::size_t N, class... More>
auto shape_key(const ColumnSet<N>& first, const More&... more) {
  constexpr std::size_t words = (N + 63) / 64;
  std::array<std::uint64_t, words*(1 + sizeof...(More))> key{};
  std::size_t next = 0;
  for (const auto part : {first.words(), more.words()...})
    for (const auto word : part) key[next++] = word;
  return key;
}

// What an update does to one column. `text` belongs to the kinds copy and compute.
struct Change {
  PatchKind kind = PatchKind::keep;
  const char* text = nullptr;
};

// The statements of one model and one purpose that were made at run time, found again by what shaped them.
// Shared by all threads without a lock: the list only grows, and real programs use a handful of shapes per model.
class Shapes {
 public:
  Shapes() = default;
  Shapes(const Shapes&) = delete;
  Shapes& operator=(const Shapes&) = delete;
  ~Shapes();

  // `make` is called when this key, always of one length, is asked for the first time.
  const Sql& get(std::string_view name, Dialect dialect, std::span<const std::uint64_t> key, auto make) {
    if (const auto* found = find(dialect, key)) return *found;
    return add(name, dialect, key, make());
  }

 private:
  struct Shape;
  const Sql* find(Dialect dialect, std::span<const std::uint64_t> key) const;
  const Sql& add(std::string_view name, Dialect dialect, std::span<const std::uint64_t> key, std::string text);

  std::atomic<Shape*> newest_ = nullptr;
};

// INSERT of `rows` rows (on SQLite of one) with all columns but `absent`.
std::string insert_text(const TableInfo& table, Columns absent, int rows = 1);
// ` RETURNING` those of the columns that are in `wanted`; nothing if there are none.
std::string returning_text(const TableInfo& table, Columns wanted);

// UPDATE of one row by its key. The parameters are those of the changes, the key, and the expected version when
// the version column is set.
std::string update_text(const TableInfo& table, Dialect dialect, std::span<const Change> changes);

// INSERT of one row with all columns but `absent` that changes the row with the same `key` (unique columns) if
// there is one, and returns the row. The parameters are those of insert_text(), of the changes, and the expected
// version. Without any change the row that is there stays as it is.
std::string upsert_text(const TableInfo& table, Dialect dialect, Columns absent, Columns key,
                        std::span<const Change> changes);

// What rows fulfil that are not deleted, with `prefix` before the column; empty where none can be.
std::string alive_condition(const TableInfo& table, std::string_view prefix = {});
std::string alive_condition(Deletion deletion, const std::string& column);

// UPDATE of one row by its key that makes it deleted, or brings it back; DELETE where rows cannot be marked. The
// parameters are those of bind_mark(), the key, and the expected version if `versioned`.
std::string mark_text(const TableInfo& table, Dialect dialect, bool deleted, bool versioned);
// What stands behind its SET.
std::string mark_changes(const TableInfo& table, Dialect dialect, bool deleted, int& count);
// The next free parameter.
int bind_mark(Binder& to, const TableInfo& table, Dialect dialect, bool deleted);

// What stands behind SET: the columns set and added to take parameters in order, and on SQLite the time
// for each `updated` column among them. Columns are named with their table if `qualified`.
std::string set_text(const TableInfo& table, Dialect dialect, std::span<const Change> changes, int& count,
                     bool qualified = false);

}  // namespace strata
