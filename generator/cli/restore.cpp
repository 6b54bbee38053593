#include <array>
#include <fstream>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "cli/tool.hpp"
#include "strata/care.hpp"
#include "strata/database.hpp"

namespace stratac::cli {
namespace {

struct Options {
  Arguments arguments;
  std::string file;
  bool force = false;
};

enum class Kind { sqlite, postgres };

// By the first bytes, which both have had for twenty years.
Kind kind_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::array<char, 16> bytes{};
  in.read(bytes.data(), bytes.size());
  const std::string_view start(bytes.data(), static_cast<std::size_t>(in.gcount()));
  if (start.starts_with("SQLite format 3")) return Kind::sqlite;
  if (start.starts_with("PGDMP")) return Kind::postgres;
  throw Failure("`" + file + (in.gcount() == 0 ? "` cannot be read" : "` is no backup of a database"));
}

bool is_empty(const Place& place) {
  auto database = strata::Database::open(place.url);
  return database.lease()
      ->query(place.sqlite ? "SELECT 1 FROM sqlite_schema LIMIT 1"
                           : "SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                             "WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' LIMIT 1")
      .rows.empty();
}

void restore_file(const Options& options, const Place& place) {
  strata::restore_sqlite(options.file, place.path, [](std::int64_t done, std::int64_t total) {
    draw("restoring  " + std::to_string(total > 0 ? done * 100 / total : 100) + " %");
  });
}

void restore_dump(const Options& options, const Place& place) {
  std::vector<std::string> arguments{"--single-transaction", "--exit-on-error"};
  if (options.force) arguments.insert(arguments.end(), {"--clean", "--if-exists"});
  arguments.push_back(options.file);
  run_tool("pg_restore", arguments, place.url, [] { draw("restoring"); });
}

Exit run(const Options& options) {
  const auto kind = kind_of(options.file);
  const auto place = place_of(options.arguments);
  if (place.sqlite != (kind == Kind::sqlite))
    throw Failure("`" + options.file + "` is a backup of " + (place.sqlite ? "PostgreSQL" : "SQLite") +
                  ", and the database is none");
  if (!options.force && !is_empty(place))
    throw Failure("the database is not empty; pass `--force` to replace what is in it", Exit::refused);
  place.sqlite ? restore_file(options, place) : restore_dump(options, place);
  say("restored from `" + options.file + "`");
  return Exit::done;
}

}  // namespace

void add_restore(CLI::App& app, Run& chosen) {
  const auto [command, options] =
      add_command<Options>(app, chosen, "restore", "Bring back what `backup` wrote: all of it or nothing.", run);
  command->add_option("file", options->file, "what `backup` wrote")->required()->type_name("FILE");
  command->add_flag("--force", options->force, "replace what is in the database");
  add_database(*command, options->arguments);
}

}  // namespace stratac::cli
