#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "strata/settings.hpp"

namespace strata {

// The variables of the process, and behind them those of a file in the manner of `.env`:
//
//   # a comment
//   DATABASE_URL="postgresql://…"     quotes are left out; in double ones \" \\ and \n are known
//   export DATABASE_POOL_SIZE=10      # after a space this is a comment too
//
// An empty value counts as none. Error (usage) that names the file, the line and the variable, never a value that
// may be a secret.
class Environment {
 public:
  // A file that is not there is empty.
  explicit Environment(std::string file = ".env");

  std::optional<std::string> find(std::string_view name) const;
  // For messages: "`NAME`", with the line of the file if it comes from there.
  std::string place(std::string_view name) const;

 private:
  struct Entry {
    std::string value;
    int line;
  };
  void read_line(std::string_view line, int number);

  std::string file_;
  std::map<std::string, Entry, std::less<>> entries_;
};

// What `ENV` says; development when it is not set.
enum class Stage : std::uint8_t { development, testing, production };
Stage stage_of(const Environment& environment);

// In development `DATABASE_URL_DEV`, if it is set, else `DATABASE_URL`. In production a password that is known from
// tests and examples is refused.
std::optional<std::string> database_url(const Environment& environment);

// All settings. Development alone has a default for the URL: the file `development.db`.
Settings settings_from(const Environment& environment);

}  // namespace strata
