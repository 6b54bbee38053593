#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "sql/ddl.hpp"
#include "sql/dialect.hpp"
#include "sql/postgres_planner.hpp"
#include "support/sha256.hpp"

namespace stratac {
namespace {

// What is being made stands under a name of its own until it is whole, and what leaves gives its name up at
// once: so a step that was killed can begin again by dropping what it left, an invalid index too, and the
// name it drops is nobody else's.
std::string own_name(std::string_view prefix, const std::string& name) {
  constexpr std::size_t longest = 63;
  const bool fits = prefix.size() + name.size() <= longest;
  return std::string(prefix) + (fits ? name : sha256(name).substr(0, 16));
}
std::string fresh(const std::string& name) { return own_name("strata_new_", name); }
std::string old(const std::string& name) { return own_name("strata_old_", name); }

std::string concurrently(std::string create_index) {
  constexpr std::string_view word = "INDEX ";
  return create_index.insert(create_index.find(word) + word.size(), "CONCURRENTLY ");
}

std::string renamed(const Renames& names, const std::string& name) {
  for (const auto& [from, to] : names)
    if (from == name) return to;
  return name;
}

}  // namespace

Statement PostgresPlanner::online_alter(const std::string& table, const std::string& action, Deed deed) const {
  return {fmt::format("ALTER TABLE {} {}", quoted(table), action), causes_.front(), effects(deed, table)};
}

Statement PostgresPlanner::drop_leftover(const std::string& table, const std::string& index) const {
  return {"DROP INDEX CONCURRENTLY IF EXISTS " + quoted(index), causes_.front(),
          effects(Deed::end_of_concurrent_index, table)};
}

Statement PostgresPlanner::drop_old(const std::string& table, const std::string& constraint) const {
  return online_alter(table, "DROP CONSTRAINT " + quoted(old(constraint)));
}

void PostgresPlanner::then(Step::Mode mode, std::vector<Statement> statements) {
  Step step{.mode = mode, .statements = {}};
  for (auto& statement : statements) step.statements.emplace_back(std::move(statement));
  online_steps_.push_back(std::move(step));
}

void PostgresPlanner::validate(const std::string& table, const std::string& constraint, const std::string& referenced) {
  auto statement = online_alter(table, "VALIDATE CONSTRAINT " + quoted(constraint));
  statement.effects = effects(referenced.empty() ? Deed::validation : Deed::reference_validation, table, referenced);
  then(Step::Mode::transaction, {std::move(statement)});
}

void PostgresPlanner::build_index(const std::string& table, Index index, const std::string& replaced) {
  const auto name = index.name;
  pending_.insert(name);
  index.name = fresh(name);
  const auto create = concurrently(create_index_sql(postgres, table, index));
  then(Step::Mode::alone, {drop_leftover(table, index.name),
                           {create, causes_.front(), effects(Deed::concurrent_index, table)}});
  const auto rename = fmt::format("ALTER INDEX {} RENAME TO {}", quoted(index.name), quoted(name));
  std::vector<Statement> change_over;
  if (!replaced.empty()) change_over.push_back(drop_old(table, replaced));
  change_over.push_back({rename, causes_.front()});
  then(Step::Mode::transaction, std::move(change_over));
}

// The constraint takes the index over and gives it its own name.
void PostgresPlanner::build_key(const std::string& table, const Unique& key, const std::string& kind,
                                const std::string& replaced) {
  pending_.insert(key.name);
  const Unique made{fresh(key.name), key.columns};
  const auto create = concurrently(create_unique_index_sql(table, made));
  then(Step::Mode::alone, {drop_leftover(table, made.name),
                           {create, causes_.front(), effects(Deed::concurrent_index, table)}});
  std::vector<Statement> change_over;
  if (!replaced.empty()) change_over.push_back(drop_old(table, replaced));
  change_over.push_back(
      online_alter(table, fmt::format("ADD CONSTRAINT {} {} USING INDEX {}", quoted(key.name), kind, quoted(made.name))));
  then(Step::Mode::transaction, std::move(change_over));
}

void PostgresPlanner::follow(const Change& change) {
  const auto* tables = std::get_if<RenameTables>(&change);
  const auto* columns = std::get_if<RenameColumns>(&change);
  for (auto& required : required_) {
    if (tables) required.table = renamed(tables->names, required.table);
    if (columns && columns->table == required.table) required.column = renamed(columns->names, required.column);
  }
}

// A check that holds is what lets SET NOT NULL believe it without looking at the rows. Before all others of
// these steps, because a new key wants its columns so.
void PostgresPlanner::require_values() {
  auto others = std::exchange(online_steps_, {});
  for (const auto& [cause, table, column] : required_) {
    causes_ = {cause};
    const auto check = own_name("strata_not_null_", column);
    const auto condition = fmt::format("CHECK ({} IS NOT NULL) NOT VALID", quoted(column));
    then(Step::Mode::transaction, {online_alter(table, fmt::format("ADD CONSTRAINT {} {}", quoted(check), condition))});
    validate(table, check);
    then(Step::Mode::transaction, {online_alter(table, fmt::format("ALTER COLUMN {} SET NOT NULL", quoted(column))),
                                   online_alter(table, "DROP CONSTRAINT " + quoted(check))});
  }
  std::move(others.begin(), others.end(), std::back_inserter(online_steps_));
}

void PostgresPlanner::drop_index_later(const std::string& table, const std::string& name) {
  add(fmt::format("ALTER INDEX {} RENAME TO {}", quoted(name), quoted(old(name))));
  last_steps_.push_back({Step::Mode::alone, {drop_leftover(table, old(name))}});
}

void PostgresPlanner::drop_constraint_later(const std::string& table, const std::string& name) {
  alter(table, fmt::format("RENAME CONSTRAINT {} TO {}", quoted(name), quoted(old(name))));
}

}  // namespace stratac
