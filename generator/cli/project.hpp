#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "diff/minimum.hpp"
#include "sql/dialect.hpp"

namespace stratac::cli {

// Where things are: what stands on the command line, else in `strata.toml` (looked for here and in the
// directories above), else the defaults.
//
//   schemas = ["schemas/gateway.schema"]   # or: schema = "…"
//   generated = "generated"                # code and migrations, in a directory per schema
//   dialects = ["sqlite", "postgres"]
//   namespace = "gateway"                  # of the C++ code; the schema's name if unsaid
//
//   [revision]
//   post_write = ["sql-formatter", "--fix"]  # goes over the scripts of a new revision
//
//   [minimum]                              # the oldest servers in use, for lint
//   sqlite = "3.40"
//   postgres = "13"
//
//   [database]
//   url_env = "DATABASE_URL"               # name of the environment variable; the URL itself never stands here
struct Project {
  std::vector<std::string> schemas;  // paths as messages print them
  std::filesystem::path generated = "generated";
  std::filesystem::path migrations;  // empty: <generated>/<schema>/migrations
  std::string name_space;
  std::vector<const Dialect*> dialects{&sqlite, &postgres};
  Minimum minimum;
  std::vector<std::string> post_write;
  std::string url_variable = "DATABASE_URL";
};

// What the options of every command say; empty if unsaid.
struct Arguments {
  std::string schema, out, migrations, name_space, database;
  Online online = Online::yes;
};

// Throws Failure, with file and line for a mistake in strata.toml.
Project open_project(const Arguments& arguments);

// The one schema that the command is about. Throws Failure when there is none or several.
const std::string& only_schema(const Project& project);

// The database's URL: the option, else the environment variable, as programs read it (strata/environment.hpp) but
// without their default: a deployment that forgot to say where must not migrate a file. Throws Failure then.
std::string database_url(const Project& project, const Arguments& arguments);

}  // namespace stratac::cli
