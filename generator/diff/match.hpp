#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diff/change.hpp"

namespace stratac {

// Who is who in two schemas: the parts of diff() that know nothing of tables and columns.

using Names = std::unordered_map<std::string, std::string>;  // before -> after

// Which thing of `before` lives on as which of `after`, by declared renames first, then by name.
// `was(name)` is the old name that the thing called `name` now declares, or "".
template <class T, class Was>
Names survivors(const std::vector<T>& before, const std::vector<T>& after, Was was) {
  std::set<std::string_view> had, has;
  for (const auto& item : before) had.insert(item.name);
  for (const auto& item : after) has.insert(item.name);

  Names out;
  std::set<std::string_view> renamed;
  for (const auto& item : after) {
    const std::string& old = was(item.name);
    // A declaration that was recorded long ago names something that is gone, or that was made again since:
    // then the new name was there before, too.
    const bool recorded = had.contains(item.name) && has.contains(old) && was(old).empty();
    if (old.empty() || !had.contains(old) || recorded) continue;
    if (out.emplace(old, item.name).second) renamed.insert(item.name);
  }
  for (const auto& item : after)
    if (!renamed.contains(item.name) && had.contains(item.name)) out.emplace(item.name, item.name);
  return out;
}

inline Renames changed_names(const Names& names) {
  Renames out;
  for (const auto& [before, after] : names)
    if (before != after) out.emplace_back(before, after);
  std::sort(out.begin(), out.end());
  return out;
}

template <class T>
std::unordered_map<std::string_view, const T*> by_name(const std::vector<T>& items) {
  std::unordered_map<std::string_view, const T*> out;
  for (const auto& item : items) out.emplace(item.name, &item);
  return out;
}

template <class T>
void erase_all_but(std::vector<T>& items, const Names& kept) {
  std::erase_if(items, [&](const T& item) { return !kept.contains(item.name); });
}

// Looks up hints without copying; a missing one is empty.
class HintBook {
 public:
  explicit HintBook(const Hints& hints) : hints_(hints) {}

  const TableHint& table(const std::string& name) const { return look_up(hints_.tables, name); }
  const ColumnHint& column(const std::string& table_name, const std::string& name) const {
    return look_up(table(table_name).columns, name);
  }
  const EnumHint& enumeration(const std::string& name) const { return look_up(hints_.enums, name); }

 private:
  template <class T>
  static const T& look_up(const std::map<std::string, T>& map, const std::string& name) {
    static const T none;
    const auto found = map.find(name);
    return found == map.end() ? none : found->second;
  }
  const Hints& hints_;
};

// What a kept table loses and gets of one kind of constraint. `left` points into the table as it was
// before any rename, because that is what a drop carries.
template <class T>
struct Difference {
  std::vector<const T*> left, entered;
  std::vector<std::pair<std::string, std::string>> renamed;
};

inline bool has_value(const EnumType& type, const std::string& value) {
  return std::find(type.values.begin(), type.values.end(), value) != type.values.end();
}

// `before` with the values that only `after` has, each behind the value it follows there.
inline EnumType with_values_added(EnumType before, const EnumType& after) {
  auto& values = before.values;
  for (std::size_t i = 0; i < after.values.size(); ++i) {
    if (has_value(before, after.values[i])) continue;
    const auto place = i == 0 ? values.begin() : std::find(values.begin(), values.end(), after.values[i - 1]) + 1;
    values.insert(place, after.values[i]);
  }
  return before;
}

template <class T>
bool same_but_for_name(T a, const T& b) {
  a.name = b.name;
  return a == b;
}

// Pairs constraints by name, then those that only changed their name. `kept[i]`, the constraint i of
// `original` under the names after, is empty where it named something that is gone.
template <class T>
Difference<T> compare(const std::vector<T>& original, const std::vector<std::optional<T>>& kept,
                      const std::vector<T>& after) {
  Difference<T> out;
  std::vector<bool> matched(after.size(), false), stays(original.size(), false);
  const auto match = [&](auto&& fits) {
    for (std::size_t i = 0; i < original.size(); ++i)
      for (std::size_t j = 0; !stays[i] && kept[i] && j < after.size(); ++j)
        if (!matched[j] && fits(*kept[i], after[j])) {
          stays[i] = matched[j] = true;
          if (original[i].name != after[j].name) out.renamed.emplace_back(original[i].name, after[j].name);
        }
  };
  match([](const T& a, const T& b) { return a == b; });
  match([&](const T& a, const T& b) { return !find(original, b.name) && same_but_for_name(a, b); });
  for (std::size_t i = 0; i < original.size(); ++i)
    if (!stays[i]) out.left.push_back(&original[i]);
  for (std::size_t j = 0; j < after.size(); ++j)
    if (!matched[j]) out.entered.push_back(&after[j]);
  return out;
}

}  // namespace stratac
