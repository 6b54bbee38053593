#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/project.hpp"
#include "sql/revision_file.hpp"
#include "strata/database.hpp"
#include "strata/migration.hpp"
#include "syntax/load.hpp"

namespace stratac::cli {

// Reads and checks a schema from the disk; mistakes are shown and end the command.
Loaded load_schema(const std::string& path);

// A schema, and what was recorded and generated for it.
struct Workspace {
  std::string path;  // of the schema
  Loaded loaded;
  std::filesystem::path directory;  // <generated>/<schema>
  std::filesystem::path migrations;
  std::vector<Revision> history;

  const Schema& schema() const { return loaded.resolution.schema; }
  // The last recorded state: the empty schema when there is no revision.
  Schema recorded_schema() const;
};
Workspace open_workspace(const Project& project, const std::string& schema_path);

// The schema that a revision recorded.
Schema snapshot(const Revision& revision);

// The recorded history in the form that the runtime runs. Keeps the texts that `history` views.
class HistoryText {
 public:
  HistoryText(std::string schema, std::vector<Revision> revisions, std::filesystem::path directory = {});
  HistoryText(const HistoryText&) = delete;
  HistoryText& operator=(const HistoryText&) = delete;

  strata::History history() const { return {schema_, migrations_}; }
  bool empty() const { return revisions_.empty(); }
  const std::vector<Revision>& revisions() const { return revisions_; }
  // Where the revisions stand; empty when they stand on no disk.
  const std::filesystem::path& directory() const { return directory_; }

 private:
  std::filesystem::path directory_;
  std::string schema_;
  std::vector<Revision> revisions_;
  std::vector<strata::Migration> migrations_;
};

// The history that a command on a database is about. With --migrations no schema file is needed, as where
// a program is only deployed.
HistoryText open_history(const Project& project);

// For people: that nothing is recorded, where that was looked for, and what to do.
std::string no_revisions(const HistoryText& history);

}  // namespace stratac::cli
