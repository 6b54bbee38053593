#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace strata {

// How many of `ids` (oldest first) are to be applied to reach `target`, as strata/migrator.hpp describes
// it, from where the first `standing` are. Error (usage) when it means none or several.
std::size_t resolve_target(std::string_view target, const std::vector<std::string>& ids, std::size_t standing);

// For messages: `1 revision`, `2 revisions`; the names in backticks.
std::string plural(std::size_t count);
std::string listed(const std::vector<std::string>& names);

}  // namespace strata
