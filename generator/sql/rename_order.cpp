#include "sql/rename_order.hpp"

#include <algorithm>

namespace stratac {

Renames in_order(Renames names) {
  Renames out;
  while (!names.empty()) {
    const auto target_is_free = [&](const auto& pair) {
      return std::none_of(names.begin(), names.end(), [&](auto& other) { return other.first == pair.second; });
    };
    const auto next = std::find_if(names.begin(), names.end(), target_is_free);
    if (next != names.end()) {
      out.push_back(*next);
      names.erase(next);
    } else {
      auto& first = names.front();
      out.emplace_back(first.first, "strata_old_" + first.first);
      first.first = out.back().second;
    }
  }
  return out;
}

}  // namespace stratac
