#pragma once

#include "cli/project.hpp"
#include "sql/revision_file.hpp"

namespace stratac::cli {

// Lets the project's own program (`[revision] post_write`), such as a formatter, go over the scripts of a revision
// before they are tried and recorded: they get their hash afterwards. Throws Failure when it fails.
void post_write(const Project& project, Revision& revision);

}  // namespace stratac::cli
