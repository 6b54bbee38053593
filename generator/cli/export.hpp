#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>

#include "strata/migration.hpp"

namespace stratac::cli {

// `--sql`: print what would run, for someone else to run.
struct SqlOptions {
  bool wanted = false;
  std::string dialect;  // sqlite or postgres
  std::string from;     // the revision at which the database stands
};
void add_sql(CLI::App& command, SqlOptions& options);

// Complete scripts for the clients `sqlite3` and `psql`, on standard output: guarded, each revision in its
// own transaction, recorded in the ledger. Throws strata::Error for a revision that is not there.
void say_upgrade_sql(const strata::History& history, const std::string& target, const SqlOptions& options);
void say_downgrade_sql(const strata::History& history, const std::string& target, const SqlOptions& options);

}  // namespace stratac::cli
