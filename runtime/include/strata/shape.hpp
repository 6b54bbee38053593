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

namespace strata {

// What the runtime knows of a model, so that statements whose text depends on the columns given (insert,
// update) need no generated code. Names are stored names, not quoted.
struct ColumnInfo {
  std::string_view name;
  bool identity = false;  // numbered by the database
  bool updated = false;   // set to the present time by every update
  bool version = false;   // counted up by every update; a version in the patch is the one expected
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

// The statements of one model and one purpose that were made at run time, found again by the columns that
// shaped them. Shared by all threads without a lock: the list only grows, and real programs use a
// handful of shapes per model.
class Shapes {
 public:
  Shapes() = default;
  Shapes(const Shapes&) = delete;
  Shapes& operator=(const Shapes&) = delete;
  ~Shapes();

  // `make` is called when this combination is asked for the first time.
  const Sql& get(std::string_view name, Dialect dialect, Columns first, Columns second, auto make) {
    if (const auto* found = find(dialect, first, second)) return *found;
    return add(name, dialect, first, second, make());
  }

 private:
  struct Shape;
  const Sql* find(Dialect dialect, Columns first, Columns second) const;
  const Sql& add(std::string_view name, Dialect dialect, Columns first, Columns second, std::string text);

  std::atomic<Shape*> newest_ = nullptr;
};

// INSERT of all columns but `absent`, which are returned when `returning`.
std::string insert_text(const TableInfo& table, Columns absent, bool returning);

// UPDATE of one row by its key: the columns in `set` get parameters, those in `add` are added to. The
// parameters are: the columns set or added to in order; on SQLite the time for each `updated` column
// among them; the key; the expected version when `set` has the version column.
std::string update_text(const TableInfo& table, Dialect dialect, Columns set, Columns add);

}  // namespace strata
