#pragma once

#include <string>
#include <vector>

#include "model/schema.hpp"
#include "sql/revision_file.hpp"

namespace stratac::cli {

// Runs migrations on scratch databases before anyone relies on them: on SQLite in memory, and where `url`
// is one of PostgreSQL also there, in schemas of its own that are dropped afterwards.
// `url` may be empty.

// That `revision` leads from `before` to `after`, back, and there again, by what the database itself says
// it holds. Throws Failure that shows the difference, strata::Error when a statement fails.
void rehearse(const Schema& before, const Schema& after, const Revision& revision, const std::string& url);

// That the whole history ends in its last recorded schema, and that the last revision can be undone and
// run again.
void replay(const std::vector<Revision>& history, const std::string& url);

}  // namespace stratac::cli
