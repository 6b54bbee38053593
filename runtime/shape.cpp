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

// SQLite's own clock gives milliseconds only; it runs in this process, so the process's clock is the same one.
std::string present_time(Dialect dialect, int& count) {
  return dialect == Dialect::sqlite ? parameter(count) : "now()";
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
  if (column.updated) return present_time(dialect, count);
  return {};
}

std::string names_in(const TableInfo& table, Columns columns) {
  std::string names;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (columns.has(i)) append(names, ", ", quoted_name(table.columns[i].name));
  return names;
}

std::string marked(Deletion deletion, Dialect dialect, bool deleted, int& count) {
  if (deletion == Deletion::time) return deleted ? present_time(dialect, count) : "NULL";
  return deleted == (deletion == Deletion::when_true) ? "TRUE" : "FALSE";
}

std::string key_condition(const TableInfo& table, int& count) {
  std::string condition;
  for (const int column : table.key)
    append(condition, " AND ", quoted_name(table.columns[static_cast<std::size_t>(column)].name) + " = " + parameter(count));
  return condition;
}

// True when these are exactly the columns of the key, under which deleted rows are found too.
bool is_whole_key(const TableInfo& table, Columns columns) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) count += columns.has(i) ? 1 : 0;
  return count == table.key.size() &&
         std::ranges::all_of(table.key, [&](int column) { return columns.has(static_cast<std::size_t>(column)); });
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
  if (text.empty()) {
    // An empty patch still answers whether the row is there.
    const auto name = quoted_name(table.columns[static_cast<std::size_t>(table.key.front())].name);
    text = name + " = " + name;
  }
  auto condition = key_condition(table, count);
  const auto expected = expected_version(table, changes);
  if (!expected.empty()) condition += " AND " + expected + " = " + parameter(count);
  if (const auto alive = alive_condition(table); !alive.empty()) condition += " AND " + alive;
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
  const auto alive = alive_condition(table), own = quoted_name(table.name) + ".";
  const bool by_key = is_whole_key(table, key);
  const bool any = std::ranges::any_of(changes, [](const Change& c) { return c.kind != PatchKind::keep; });
  auto text = insert_text(table, absent) + " ON CONFLICT (" + names_in(table, key) + ")" +
              (alive.empty() || by_key ? "" : " WHERE " + alive) + " DO UPDATE SET " +
              (any ? set_text(table, dialect, changes, count, true) : unchanged);
  const auto expected = expected_version(table, changes);
  std::string condition;
  if (!expected.empty()) condition = own + expected + " = " + parameter(count);
  if (!alive.empty() && by_key) append(condition, " AND ", alive_condition(table, own));
  if (!condition.empty()) text += " WHERE " + condition;
  return text + " RETURNING " + all;
}

std::string alive_condition(const TableInfo& table, std::string_view prefix) {
  for (const auto& column : table.columns) {
    if (column.deletion != Deletion::none)
      return alive_condition(column.deletion, std::string(prefix) + quoted_name(column.name));
  }
  return {};
}

std::string alive_condition(Deletion deletion, const std::string& column) {
  if (deletion == Deletion::time) return column + " IS NULL";
  return deletion == Deletion::when_true ? "NOT " + column : column;
}

std::string mark_changes(const TableInfo& table, Dialect dialect, bool deleted, int& count) {
  std::string changes;
  for (const auto& column : table.columns) {
    const auto name = quoted_name(column.name);
    if (column.version) append(changes, ", ", name + " = " + name + " + 1");
    if (column.deletion != Deletion::none)
      append(changes, ", ", name + " = " + marked(column.deletion, dialect, deleted, count));
    if (column.updated) append(changes, ", ", name + " = " + present_time(dialect, count));
  }
  return changes;
}

std::string mark_text(const TableInfo& table, Dialect dialect, bool deleted, bool versioned) {
  int count = 0;
  const auto alive = alive_condition(table);
  const auto changes = alive.empty() ? "" : mark_changes(table, dialect, deleted, count);
  auto condition = key_condition(table, count);
  for (const auto& column : table.columns)
    if (versioned && column.version) condition += " AND " + quoted_name(column.name) + " = " + parameter(count);
  if (alive.empty()) return "DELETE FROM " + quoted_name(table.name) + " WHERE " + condition;
  return "UPDATE " + quoted_name(table.name) + " SET " + changes + " WHERE " + condition + " AND " +
         (deleted ? alive : "NOT (" + alive + ")");
}

int bind_mark(Binder& to, const TableInfo& table, Dialect dialect, bool deleted) {
  int next = 1;
  if (dialect != Dialect::sqlite || alive_condition(table).empty()) return next;
  for (const auto& column : table.columns)
    if ((column.deletion == Deletion::time && deleted) || column.updated) to.bind(next++, now());
  return next;
}

}  // namespace strata
