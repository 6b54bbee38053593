#include "strata/shape.hpp"

#include <algorithm>
#include <memory>

namespace strata {
namespace {

std::string quoted_name(std::string_view identifier) {
  std::string out = "\"";
  for (const char c : identifier) out.append(c == '"' ? 2 : 1, c);
  return out += '"';
}

std::string parameter(int& count) {
  return "$" + std::to_string(++count);
}

void append(std::string& list, std::string_view separator, std::string_view item) {
  if (!list.empty()) list += separator;
  list += item;
}

// How an update changes the column; empty if it does not.
std::string new_value(const ColumnInfo& column, Dialect dialect, bool set, bool add, int& count) {
  const auto name = quoted_name(column.name);
  if (column.version) return name + " + 1";
  if (set) return parameter(count);
  if (add) return name + " + " + parameter(count);
  // SQLite's own clock gives milliseconds only; it runs in this process, so the process's clock is the same one.
  if (column.updated) return dialect == Dialect::sqlite ? parameter(count) : "now()";
  return {};
}

}  // namespace

struct Shapes::Shape {
  Dialect dialect;
  std::vector<std::uint64_t> first, second;
  std::string text;
  std::string name;
  Sql sql{};
  Shape* older = nullptr;
};

Shapes::~Shapes() {
  for (auto* shape = newest_.load(); shape != nullptr;) delete std::exchange(shape, shape->older);
}

const Sql* Shapes::find(Dialect dialect, Columns first, Columns second) const {
  for (auto* shape = newest_.load(std::memory_order_acquire); shape != nullptr; shape = shape->older) {
    if (shape->dialect == dialect && std::ranges::equal(shape->first, first.words) &&
        std::ranges::equal(shape->second, second.words)) {
      return &shape->sql;
    }
  }
  return nullptr;
}

// Two threads may add the same shape at once; both are right, and the newer one is found from then on.
const Sql& Shapes::add(std::string_view name, Dialect dialect, Columns first, Columns second, std::string text) {
  auto* shape = new Shape{.dialect = dialect,
                          .first = {first.words.begin(), first.words.end()},
                          .second = {second.words.begin(), second.words.end()},
                          .text = std::move(text),
                          .name = std::string(name)};
  shape->sql = {shape->name, shape->text};
  shape->older = newest_.load(std::memory_order_relaxed);
  while (!newest_.compare_exchange_weak(shape->older, shape, std::memory_order_release)) {
  }
  return shape->sql;
}

std::string insert_text(const TableInfo& table, Columns absent, bool returning) {
  std::string names, values, returned;
  int count = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto name = quoted_name(table.columns[i].name);
    if (absent.has(i)) {
      append(returned, ", ", name);
      continue;
    }
    append(names, ", ", name);
    append(values, ", ", parameter(count));
  }
  auto text = "INSERT INTO " + quoted_name(table.name);
  text += names.empty() ? " DEFAULT VALUES" : " (" + names + ") VALUES (" + values + ")";
  if (returning && !returned.empty()) text += " RETURNING " + returned;
  return text;
}

std::string update_text(const TableInfo& table, Dialect dialect, Columns set, Columns add) {
  std::string changes, condition, expected;
  int count = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto value = new_value(table.columns[i], dialect, set.has(i), add.has(i), count);
    if (!value.empty()) append(changes, ", ", quoted_name(table.columns[i].name) + " = " + value);
    if (table.columns[i].version && set.has(i)) expected = quoted_name(table.columns[i].name);
  }
  for (const int column : table.key) {
    const auto name = quoted_name(table.columns[static_cast<std::size_t>(column)].name);
    // An empty patch still answers whether the row is there.
    if (changes.empty()) changes = name + " = " + name;
    append(condition, " AND ", name + " = " + parameter(count));
  }
  if (!expected.empty()) append(condition, " AND ", expected + " = " + parameter(count));
  return "UPDATE " + quoted_name(table.name) + " SET " + changes + " WHERE " + condition;
}

}  // namespace strata
