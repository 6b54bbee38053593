#include "staircase.hpp"

#include <fmt/format.h>

#include <strata/migrator.hpp>

#include "sql/dialect.hpp"

namespace stratac::laws {
namespace {

bool speaks_of_rows(const strata::Error& error) {
  using enum strata::ErrorKind;
  return error.kind == unique_violation || error.kind == check_violation || error.kind == not_null_violation ||
         error.kind == foreign_key_violation || error.code == "22007" || error.code == "22008" ||
         error.message.find("constraint failed") != std::string::npos;
}

}  // namespace

Staircase::Staircase(const Dialect& dialect, const Schema& first) : dialect_(dialect) {
  const Schema nothing{.name = first.name, .enums = {}, .tables = {}};
  add(nothing, diff(nothing, first));
}

void Staircase::add(const Schema& before, const Changes& up) {
  Revision revision;
  revision.id = fmt::format("202601{:02}000000_step", revisions_.size() + 1);
  if (!revisions_.empty()) revision.parent = revisions_.back().id;
  const auto back = way_back(up);
  const auto write = [&](Direction direction, const Schema& from, const Changes& changes) {
    return stratac::script(dialect_, plan(dialect_, from, changes),
                           {.revision = revision.id, .parent = revision.parent, .schema = before.name, .direction = direction, .way_back = back});
  };
  auto& up_text = &dialect_ == &sqlite ? revision.up_sqlite : revision.up_postgres;
  auto& down_text = &dialect_ == &sqlite ? revision.down_sqlite : revision.down_postgres;
  up_text = write(Direction::up, before, up);
  down_text = write(Direction::down, evolve(before, up), inverse(up));
  revision.hash = manifest_of(revision, "test").hash;
  revisions_.push_back(std::move(revision));
}

Outcome Staircase::go(strata::Connection& connection, int number) const {
  std::vector<strata::Migration> migrations;
  for (const auto& r : revisions_)
    migrations.push_back({r.id, r.parent, r.hash, r.up_sqlite, r.down_sqlite, r.up_postgres, r.down_postgres});
  const strata::History history{"laws", migrations};
  strata::Migrator migrator(connection, history);
  try {
    const auto at = static_cast<int>(migrator.status().known) - 1;
    const auto target = number < 0 ? "base" : revisions_.at(static_cast<std::size_t>(number)).id;
    if (number > at) migrator.upgrade(target);
    if (number < at) migrator.downgrade(target, strata::Loss::allowed);
    return {};
  } catch (const strata::Error& error) {
    return {false, speaks_of_rows(error), error.message + " " + error.code};
  }
}

const std::string& Staircase::script(int number, Direction direction) const {
  const auto& revision = revisions_.at(static_cast<std::size_t>(number));
  if (&dialect_ == &sqlite) return direction == Direction::up ? revision.up_sqlite : revision.down_sqlite;
  return direction == Direction::up ? revision.up_postgres : revision.down_postgres;
}

const Dialect& Scratch::dialect() const { return url_.starts_with("sqlite") ? sqlite : postgres; }

strata::Lease Scratch::open(const std::string& name) const {
  auto connection = strata::Database::open(url_).lease();
  if (&dialect() == &postgres) {
    const auto schema = stratac::quoted(prefix_ + name);
    connection->execute("SET client_min_messages=error; DROP SCHEMA IF EXISTS " + schema + " CASCADE; CREATE SCHEMA " + schema);
    connection->execute("SET search_path=" + schema);
  }
  return connection;
}

}  // namespace stratac::laws
