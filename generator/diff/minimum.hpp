#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stratac {

// A release of a database: 3.37 of SQLite, 12 (or 12.4) of PostgreSQL.
struct Version {
  int major = 0;
  int minor = 0;
  auto operator<=>(const Version&) const = default;
};
std::optional<Version> version_from(std::string_view text);
std::string text_of(Version version);

// The oldest release of either database that a project must run on; nothing is said of one that is not named.
struct Minimum {
  std::optional<Version> sqlite, postgres;
};

}  // namespace stratac
