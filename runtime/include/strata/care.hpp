#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "strata/connection.hpp"

namespace strata {

// What is wrong with what is stored, a line each; empty when all is well. SQLite: integrity_check and
// foreign_key_check. PostgreSQL: indexes that are not valid, constraints that were never checked on all rows, pages
// whose checksum was wrong, and B-tree indexes that miss rows, where the extension amcheck is there.
std::vector<std::string> verify(Connection& connection);

// Gives room back and brings the planner's statistics up to date. Not in a transaction.
void vacuum(Connection& connection);

using CopyProgress = std::function<void(std::int64_t done, std::int64_t total)>;  // pages

// Copies a SQLite file as it is at this moment, while others read and write it, to a file of its own, which is looked
// through at the end.
void backup_sqlite(const std::string& database, const std::string& file, const CopyProgress& progress = {});

// Puts a backup in the place of what the database holds, as a transaction does: all of it or nothing. Error (database)
// when the backup is damaged.
void restore_sqlite(const std::string& file, const std::string& database, const CopyProgress& progress = {});

// A PostgreSQL URL for pg_dump and the like: `ps` shows arguments to everybody, so the password goes another way.
struct ToolUrl {
  std::string url, password;
};
ToolUrl for_tools(const std::string& url);

}  // namespace strata
