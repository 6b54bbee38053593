#include "diff/clashes.hpp"

#include <map>

#include "diff/match.hpp"
#include "model/names.hpp"

namespace stratac {
namespace {

class Finder {
 public:
  explicit Finder(const Schema& both) : both_(both) {}

  std::vector<Clash> run() && {
    find_dangling();
    find_taken();
    find_second_searches();
    return std::move(out_);
  }

 private:
  static std::string part(const Table& table, const std::string& name) { return table.name + "#" + name; }

  void say(const std::string& a, const std::string& b) { out_.emplace_back(a, b); }

  // What needs something that the other side dropped.
  void find_dangling() {
    for (const auto& raw : both_.raws)
      for (const auto& used : raw.uses)
        if (!find(both_.tables, used) && !find(both_.raws, used)) say(raw.name, used);
    for (const auto& table : both_.tables) {
      for (const auto& column : table.columns) need_of(table, column);
      if (table.key) need_columns(part(table, table.key->name), table, table.key->columns);
      for (const auto& unique : table.uniques) need_columns(part(table, unique.name), table, unique.columns);
      for (const auto& check : table.checks) need(part(table, check.name), table, check.condition);
      for (const auto& index : table.indexes) need_of(table, index);
      for (const auto& reference : table.references) need_of(table, reference);
    }
  }

  void need_of(const Table& table, const Column& column) {
    const auto key = table.name + "." + column.name;
    if (const auto& type = column.type.enumeration; !type.empty() && !find(both_.enums, type)) say(key, type + ":");
    if (column.default_value) need(key, table, *column.default_value);
    if (column.generated) need(key, table, *column.generated);
  }

  void need_of(const Table& table, const Index& index) {
    const auto key = part(table, index.name);
    for (const auto& column : index.parts) need(key, table, column.expr);
    if (index.where) need(key, table, *index.where);
    need_columns(key, table, index.include);
  }

  void need_of(const Table& table, const Reference& reference) {
    const auto key = part(table, reference.name);
    need_columns(key, table, reference.columns);
    if (const auto* target = find(both_.tables, reference.table)) need_columns(key, *target, reference.referenced);
    else say(key, reference.table);
  }

  void need(const std::string& key, const Table& table, const Expr& expr) {
    need_columns(key, table, columns_of(expr));
    need_values(key, expr);
  }

  void need_columns(const std::string& key, const Table& table, const std::vector<std::string>& columns) {
    for (const auto& column : columns)
      if (!find(table.columns, column)) say(key, table.name + "." + column);
  }

  void need_values(const std::string& key, const Expr& expr) {
    const auto& type = expr.type.enumeration;
    if (expr.op == Op::literal && !type.empty())
      if (const auto* found = find(both_.enums, type); found && !has_value(*found, expr.text))
        say(key, type + ":" + expr.text);
    for (const auto& arg : expr.args) need_values(key, arg);
  }

  // Tables, keys, uniques and indexes of a schema share their names.
  void find_taken() {
    std::map<std::string, std::string> taken;
    const auto take = [&](const std::string& name, const std::string& key) {
      const auto [first, is_new] = taken.emplace(folded_name(name), key);
      if (!is_new) say(key, first->second);
    };
    for (const auto& raw : both_.raws) take(raw.name, raw.name);
    for (const auto& table : both_.tables) {
      take(table.name, table.name);
      if (table.key) take(table.key->name, part(table, table.key->name));
      for (const auto& unique : table.uniques) take(unique.name, part(table, unique.name));
      for (const auto& index : table.indexes) take(index.name, part(table, index.name));
    }
  }

  // A model has one: its accessor is called `search`.
  void find_second_searches() {
    for (const auto& table : both_.tables) {
      const Index* first = nullptr;
      for (const auto& index : table.indexes) {
        if (!index.search) continue;
        if (first) say(part(table, first->name), part(table, index.name));
        first = &index;
      }
    }
  }

  const Schema& both_;
  std::vector<Clash> out_;
};

}  // namespace

std::vector<Clash> clashes(const Schema& both) { return Finder(both).run(); }

}  // namespace stratac
