#pragma once

#include <compare>
#include <string>

namespace strata {

// JSON as text, for any JSON library. The database refuses what is not JSON (check_violation).
// PostgreSQL stores its meaning: it gives back other spacing and another order of members.
struct Json {
  std::string text = "null";
  auto operator<=>(const Json&) const = default;
};

}  // namespace strata
