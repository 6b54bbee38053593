#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/failure.hpp"
#include "sql/revision_file.hpp"

namespace stratac::cli {

// The recorded revisions do not fit together: a fork, a missing parent, an edited file.
struct EditedHistory : Failure {
  using Failure::Failure;
};

// What stands in `migrations/`, oldest first; empty when there is no such directory.
// Throws EditedHistory; but the revision whose id begins with `unsealed` may have been edited, and gets the
// hash that fits.
std::vector<Revision> recorded(const std::filesystem::path& migrations, std::string_view unsealed = "");

// The same without the question whether they make one line.
std::vector<Revision> recorded_in_any_order(const std::filesystem::path& migrations, std::string_view unsealed = "");

// Several revisions that follow the same one, each with all that follow it; in the order of their ids.
struct Fork {
  std::string parent;  // "" when they are all first ones
  std::vector<std::vector<Revision>> branches;
};
// Of several forks one whose branches do not fork again. `all` in the order of ids.
std::optional<Fork> fork_in(const std::vector<Revision>& all);

// The files of a revision directory, with its manifest made anew.
void write_revision(const std::filesystem::path& migrations, const Revision& revision);

void remove_revision(const std::filesystem::path& migrations, const std::string& id);

}  // namespace stratac::cli
