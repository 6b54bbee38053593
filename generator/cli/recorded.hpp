#pragma once

#include <filesystem>
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

// The files of a revision directory, with its manifest made anew.
void write_revision(const std::filesystem::path& migrations, const Revision& revision);

}  // namespace stratac::cli
