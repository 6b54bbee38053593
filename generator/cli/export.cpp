#include "cli/export.hpp"

#include "cli/terminal.hpp"
#include "strata/migration_sql.hpp"

namespace stratac::cli {
namespace {

strata::Dialect dialect(const SqlOptions& options) {
  return options.dialect == "sqlite" ? strata::Dialect::sqlite : strata::Dialect::postgres;
}

}  // namespace

void add_sql(CLI::App& command, SqlOptions& options) {
  auto* sql =
      command.add_flag("--sql", options.wanted, "print the SQL, for someone else to run, and touch no database");
  auto* dialect = command.add_option("--dialect", options.dialect, "the database that the SQL is for");
  dialect->check(CLI::IsMember({"sqlite", "postgres"}))->needs(sql);
  sql->needs(dialect);
  command.add_option("--from", options.from, "where that database stands")->type_name("REV")->needs(sql);
}

void say_upgrade_sql(const strata::History& history, const std::string& target, const SqlOptions& options) {
  const auto from = options.from.empty() ? "base" : options.from;
  say(strata::upgrade_sql(history, dialect(options), from, target));
}

void say_downgrade_sql(const strata::History& history, const std::string& target, const SqlOptions& options) {
  const auto from = options.from.empty() ? "head" : options.from;
  say(strata::downgrade_sql(history, dialect(options), from, target));
}

}  // namespace stratac::cli
