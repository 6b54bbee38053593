#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "diff/change.hpp"

namespace stratac {

// What a plan has taken away because it stood in the way, to be put back at the end: references, checks,
// uniques, indexes and generated columns. It takes part in the renames and drops that come in between.
class Aside {
 public:
  // False if it is aside already.
  template <class T>
  bool put(std::vector<T> Table::* list, const std::string& table, const T& item) {
    auto& items = of(table).*list;
    if (find(items, item.name)) return false;
    items.push_back(item);
    return true;
  }

  // Forgets what need not come back, or will come back as something else; false if it is not aside.
  template <class T>
  bool take(std::vector<T> Table::* list, const std::string& table, const std::string& name) {
    auto* away = find(schema_.tables, table);
    return away && std::erase_if(away->*list, [&](const T& item) { return item.name == name; }) > 0;
  }

  template <class T>
  bool has(std::vector<T> Table::* list, const std::string& table, const std::string& name) const {
    const auto* away = find(schema_.tables, table);
    return away && find(away->*list, name);
  }
  bool has(const RenameObject& object) const;

  // Whether something names a generated column that is aside and must wait for it.
  template <class Named>
  bool awaits_column(const std::string& table, const Named& named) const {
    const auto* away = find(schema_.tables, table);
    return away && std::any_of(away->columns.begin(), away->columns.end(), [&](auto& column) { return named(column.name); });
  }

  void follow(const Change& change);

  const std::vector<Table>& tables() const { return schema_.tables; }

 private:
  Table& of(const std::string& table);

  Schema schema_;
};

}  // namespace stratac
