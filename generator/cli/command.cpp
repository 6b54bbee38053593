#include "cli/command.hpp"

namespace stratac::cli {
namespace {

void add_places(CLI::App& command, Arguments& arguments) {
  command.add_option("--out", arguments.out, "directory for code and migrations, one inside it per schema [generated]")
      ->type_name("DIR");
  command.add_option("--migrations", arguments.migrations, "where the revisions stand [<out>/<schema>/migrations]")
      ->type_name("DIR");
}

}  // namespace

void add_schema(CLI::App& command, Arguments& arguments) {
  command.add_option("schema,--schema", arguments.schema, "the .schema file [from strata.toml]")->type_name("FILE");
  add_places(command, arguments);
}

void add_schema_option(CLI::App& command, Arguments& arguments) {
  command.add_option("--schema", arguments.schema, "the .schema file [from strata.toml]")->type_name("FILE");
  add_places(command, arguments);
}

void add_no_online(CLI::App& command, Arguments& arguments) {
  command.add_flag_callback(
      "--no-online", [&arguments] { arguments.online = Online::no; },
      "on PostgreSQL everything in one transaction, which keeps readers and writers waiting while it lasts");
}

void add_database(CLI::App& command, Arguments& arguments) {
  command
      .add_option("--database", arguments.database,
                  "sqlite:FILE or postgresql://… [from the environment variable DATABASE_URL, or the one that "
                  "strata.toml names]")
      ->type_name("URL");
}

}  // namespace stratac::cli
