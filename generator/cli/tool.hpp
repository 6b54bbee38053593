#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/project.hpp"

namespace stratac::cli {

// The URL of the command's database, without its `sqlite:` if it is a file.
struct Place {
  std::string url;
  bool sqlite;
  std::string path;  // SQLite
};
// Throws Failure for a database in memory, which no other process sees.
Place place_of(const Arguments& arguments);

// Runs a program of PostgreSQL's on the database of `url` and waits; `tick` is called meanwhile. What it says on
// standard error the user sees. Throws Failure when it is not installed, or failed.
void run_tool(const std::string& program, std::vector<std::string> arguments, const std::string& url,
              const std::function<void()>& tick);

// `12.3 MB`
std::string megabytes(double bytes);

}  // namespace stratac::cli
