#pragma once

#include <functional>
#include <string>
#include <string_view>
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

// Runs a program (the first of `words`) and waits; `tick` is called meanwhile. What it says the user sees. Throws
// Failure, with `missing` to say, when there is no such program, and when it failed.
void run_program(std::vector<std::string> words, std::string_view missing, const std::function<void()>& tick = [] {});

// Runs a program of PostgreSQL's on the database of `url` and waits; `tick` is called meanwhile.
void run_tool(const std::string& program, std::vector<std::string> arguments, const std::string& url,
              const std::function<void()>& tick);

// `12.3 MB`
std::string megabytes(double bytes);

}  // namespace stratac::cli
