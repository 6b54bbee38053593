#include "strata/shape.hpp"

#include <algorithm>
#include <memory>

#include "quote.hpp"

namespace strata {
namespace {

std::string parameter(int& count) {
  return "$" + std::to_string(++count);
}

void append(std::string& list, std::string_view separator, std::string_view item) {
  if (!list.empty()) list += separator;
  list += item;
}

// How an update changes the column; empty if it does not.
std::string new_value(const ColumnInfo& column, Dialect dialect, const Change& change, const std::string& prefix,
                      int& count) {
  const auto old = prefix + quoted_name(column.name);
  if (column.version) return old + " + 1";
  switch (change.kind) {
    case PatchKind::set: return parameter(count);
    case PatchKind::add: return old + " + " + parameter(count);
    case PatchKind::copy: return prefix + quoted_name(change.text);
    case PatchKind::compute: return std::string("(") + change.text + ")";
    case PatchKind::keep: break;
  }
  // SQLite's own clock gives milliseconds only; it runs in this process, so the process's clock is the same one.
  if (column.updated) return dialect == Dialect::sqlite ? parameter(count) : "now()";
  return {};
}

std::string names_in(const TableInfo& table, Columns columns) {
  std::string names;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (columns.has(i)) append(names, ", ", quoted_name(table.columns[i].name));
  return names;
}

// The version column's name when the change says which one it expects.
std::string expected_version(const TableInfo& table, std::span<const Change> changes) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].version && changes[i].kind == PatchKind::set) return quoted_name(table.columns[i].name);
  return {};
}

}  // namespace

struct Shapes::Shape {
  Dialect dialect;
  std::vector<std::uint64_t> key;
  std::string text;
  std::string name;
  Sql sql{};
  Shape* older = nullptr;
};

Shapes::~Shapes() {
  for (auto* shape = newest_.load(); shape != nullptr;) delete std::exchange(shape, shape->older);
}

const Sql* Shapes::find(Dialect dialect, std::span<const std::uint64_t> key) const {
  for (auto* shape = newest_.load(std::memory_order_acquire); shape != nullptr; shape = shape->older)
    if (shape->dialect == dialect && std::ranges::equal(shape->key, key)) return &shape->sql;
  return nullptr;
}

// Two threads may add the same shape at once; both are right, and the newer one is found from then on.
const Sql& Shapes::add(std::string_view name, Dialect dialect, std::span<const std::uint64_t> key, std::string text) {
  auto* shape = new Shape{.dialect = dialect,
                          .key = {key.begin(), key.end()},
                          .text = std::move(text),
                          .name = std::string(name)};
  shape->sql = {shape->name, shape->text};
  shape->older = newest_.load(std::memory_order_relaxed);
  while (!newest_.compare_exchange_weak(shape->older, shape, std::memory_order_release)) {
  }
  return shape->sql;
}

std::string insert_text(const TableInfo& table, Columns absent, int rows) {
  std::string names;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (!absent.has(i)) append(names, ", ", quoted_name(table.columns[i].name));
  const auto head = "INSERT INTO " + quoted_name(table.name);
  if (names.empty() && rows == 1) return head + " DEFAULT VALUES";
  std::string values;
  for (int row = 0, count = 0; row < rows; ++row) {
    std::string one;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (!absent.has(i)) append(one, ", ", parameter(count));
    append(values, ", ", "(" + (one.empty() ? "DEFAULT" : one) + ")");
  }
  if (names.empty()) names = quoted_name(table.columns[0].name);
  return head + " (" + names + ") VALUES " + values;
}

std::string returning_text(const TableInfo& table, Columns wanted) {
  const auto names = names_in(table, wanted);
  return names.empty() ? "" : " RETURNING " + names;
}

std::string set_text(const TableInfo& table, Dialect dialect, std::span<const Change> changes, int& count,
                     bool qualified) {
  const auto prefix = qualified ? quoted_name(table.name) + "." : "";
  std::string text;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto value = new_value(table.columns[i], dialect, changes[i], prefix, count);
    if (!value.empty()) append(text, ", ", quoted_name(table.columns[i].name) + " = " + value);
  }
  return text;
}

std::string update_text(const TableInfo& table, Dialect dialect, std::span<const Change> changes) {
  int count = 0;
  auto text = set_text(table, dialect, changes, count);
  std::string condition;
  for (const int column : table.key) {
    const auto name = quoted_name(table.columns[static_cast<std::size_t>(column)].name);
    // An empty patch still answers whether the row is there.
    if (text.empty()) text = name + " = " + name;
    append(condition, " AND ", name + " = " + parameter(count));
  }
  const auto expected = expected_version(table, changes);
  if (!expected.empty()) append(condition, " AND ", expected + " = " + parameter(count));
  return "UPDATE " + quoted_name(table.name) + " SET " + text + " WHERE " + condition;
}

std::string upsert_text(const TableInfo& table, Dialect dialect, Columns absent, Columns key,
                        std::span<const Change> changes) {
  int count = 0;
  std::string all, unchanged;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto name = quoted_name(table.columns[i].name);
    append(all, ", ", name);
    if (!absent.has(i)) ++count;
    // DO NOTHING would return nothing.
    if (key.has(i)) unchanged = name + " = " + quoted_name(table.name) + "." + name;
  }
  const bool any = std::ranges::any_of(changes, [](const Change& c) { return c.kind != PatchKind::keep; });
  auto text = insert_text(table, absent) + " ON CONFLICT (" + names_in(table, key) + ") DO UPDATE SET " +
              (any ? set_text(table, dialect, changes, count, true) : unchanged);
  const auto expected = expected_version(table, changes);
  if (!expected.empty()) text += " WHERE " + quoted_name(table.name) + "." + expected + " = " + parameter(count);
  return text + " RETURNING " + all;
}

}  // namespace strata
