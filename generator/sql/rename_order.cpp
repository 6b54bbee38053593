#include "sql/rename_order.hpp"

#include <algorithm>

namespace stratac {

namespace {

bool same_but_for_case(const std::string& a, const std::string& b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

Renames in_order(Renames names, NameCase name_case) {
  const auto same = [&](const std::string& a, const std::string& b) {
    return name_case == NameCase::ignored ? same_but_for_case(a, b) : a == b;
  };
  Renames out;
  while (!names.empty()) {
    const auto target_is_free = [&](const auto& pair) {
      return std::none_of(names.begin(), names.end(), [&](auto& other) { return same(other.first, pair.second); });
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
