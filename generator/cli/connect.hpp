#pragma once

#include <optional>

#include "cli/project.hpp"
#include "cli/workspace.hpp"
#include "strata/database.hpp"
#include "strata/migrator.hpp"

namespace stratac::cli {

// What a command on a database works with.
struct Live {
  Live(const Project& project, const Arguments& arguments);

  HistoryText text;
  strata::Database database;
  strata::Lease connection;
  std::optional<strata::Lease> second;  // to ask how far the first one is
  strata::Migrator migrator;
};

// A revision as the user wrote it: the parser of options was given `~1` for `-1`.
std::string target(std::string written);

}  // namespace stratac::cli
