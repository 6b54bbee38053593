#include <fmt/format.h>

#include <algorithm>

#include "sql/ddl.hpp"
#include "sql/dialect.hpp"
#include "sql/expression.hpp"
#include "sql/plan_strategies.hpp"
#include "sql/postgres_enum.hpp"
#include "sql/postgres_planner.hpp"
#include "sql/rename_order.hpp"

namespace stratac {
namespace {

// The table that a change names, if it names one.
template <class C>
const std::string* table_of(const C& change) {
  if constexpr (requires { change.table.size(); }) return &change.table;
  else return nullptr;
}

}  // namespace

PostgresPlanner::PostgresPlanner(const Schema& before, const Changes& changes, Online online)
    : now_(before), changes_(changes), online_(before, changes, online) {
  for (const auto& table : now_.tables) index_references(table);
  for (const auto& change : changes) {
    if (const auto* added = std::get_if<AddTable>(&change)) index_references(added->table);
    const auto* touched = std::visit([](const auto& c) { return table_of(c); }, change);
    if (touched) touched_.insert(*touched);
  }
}

Plan PostgresPlanner::run() && {
  add_enum_values_first();
  for (const auto& change : changes_) {
    causes_ = describe(change);
    std::visit([&](const auto& c) { before_change(c); }, change);
    apply_change(now_, change);
    aside_.follow(change);
    follow(change);
  }
  put_back();
  require_values();
  return steps();
}

Plan PostgresPlanner::steps() {
  Plan out;
  for (auto& statement : values_first_) out.steps.push_back({Step::Mode::alone, {std::move(statement)}});
  // Added values can be used from here on, by a data step if by nothing else.
  if (!statements_.empty() || !out.steps.empty() || !online_steps_.empty()) {
    Step step;
    for (auto& statement : statements_) step.statements.emplace_back(std::move(statement));
    out.steps.push_back(std::move(step));
  }
  for (auto* steps : {&online_steps_, &last_steps_})
    for (auto& step : *steps) out.steps.push_back(std::move(step));
  return out;
}

void PostgresPlanner::index_references(const Table& table) {
  for (const auto& reference : table.references) referencing_.emplace(reference.table, table.name);
}

// Nobody waits for a table that this plan makes.
void PostgresPlanner::add(std::string sql, std::vector<Effect> effects) {
  std::erase_if(effects, [&](const Effect& effect) { return added_.contains(effect.table); });
  statements_.push_back({std::move(sql), causes_.front(), std::move(effects)});
}

void PostgresPlanner::alter(const std::string& table, const std::string& action, Deed deed,
                            const std::string& referenced) {
  add(fmt::format("ALTER TABLE {} {}", quoted(table), action), effects(deed, table, referenced));
}

void PostgresPlanner::alter_column(const std::string& table, const std::string& column, const std::string& action,
                                   Deed deed) {
  alter(table, fmt::format("ALTER COLUMN {} {}", quoted(column), action), deed);
}

Table& PostgresPlanner::table_now(const std::string& name) { return *find(now_.tables, name); }

// --- enums

// PostgreSQL cannot use a value in the transaction that adds it, so values are added and committed
// before everything else, under the names of then.
void PostgresPlanner::add_enum_values_first() {
  std::set<std::string> renamed;
  for (const auto& change : changes_) {
    if (const auto* c = std::get_if<RenameEnumValues>(&change)) renamed.insert(c->type);
    if (const auto* c = std::get_if<RenameEnums>(&change))
      for (const auto& names : c->names) renamed.insert(names.second);
    if (const auto* c = std::get_if<AddEnum>(&change)) renamed.insert(c->type.name);
    const auto* c = std::get_if<AlterEnum>(&change);
    if (!c || !only_adds(*c) || renamed.contains(c->before.name)) continue;
    for (auto& statement : add_value_statements(*c)) values_first_.push_back(std::move(statement));
    in_place_.insert(c);
  }
}

void PostgresPlanner::before_change(const AddEnum& c) { add(create_enum_sql(c.type, c.type.name)); }
void PostgresPlanner::before_change(const DropEnum& c) { add("DROP TYPE " + quoted(c.type.name)); }

void PostgresPlanner::before_change(const RenameEnums& c) {
  for (const auto& [from, to] : in_order(c.names)) add(fmt::format("ALTER TYPE {} RENAME TO {}", quoted(from), quoted(to)));
}

void PostgresPlanner::before_change(const RenameEnumValues& c) {
  for (const auto& [from, to] : in_order(c.values))
    add(fmt::format("ALTER TYPE {} RENAME VALUE {} TO {}", quoted(c.type), literal(from), literal(to)));
}

// Removing or reordering values takes a new type and every column of the old one with it.
void PostgresPlanner::before_change(const AlterEnum& c) {
  if (in_place_.contains(&c)) return;
  const auto fresh = "strata_new_" + c.after.name;
  add(create_enum_sql(c.after, fresh));
  std::vector<std::pair<std::string, Column>> with_default;
  for (const auto& table : now_.tables) {
    for (const auto& column : table.columns) {
      if (column.type.enumeration != c.before.name) continue;
      set_aside_dependents(table.name, column.name);
      if (column.default_value) alter_column(table.name, column.name, "DROP DEFAULT");
      alter_column(table.name, column.name,
                   fmt::format("TYPE {0}{1} USING {2}", quoted(fresh), column.type.array ? "[]" : "",
                               mapped_value_sql(column, c, fresh)),
                   Deed::rewriting);
      if (column.default_value) with_default.emplace_back(table.name, column);
    }
  }
  add("DROP TYPE " + quoted(c.before.name));
  add(fmt::format("ALTER TYPE {} RENAME TO {}", quoted(fresh), quoted(c.after.name)));
  for (const auto& [table, column] : with_default)
    alter_column(table, column.name, "SET DEFAULT " + expression_sql(postgres, *column.default_value));
}

// --- tables

void PostgresPlanner::before_change(const AddTable& c) {
  std::vector<bool> inlined;
  for (const auto& reference : c.table.references) {
    const bool self = reference.table == c.table.name;
    const bool ready = self || (find_back(reference.table) && !touched_.contains(reference.table));
    inlined.push_back(ready);
    if (!ready) later_.push_back({causes_.front(), c.table.name, reference.name, false});
  }
  std::vector<Effect> on_referenced;
  for (std::size_t i = 0; i < inlined.size(); ++i)
    if (const auto& target = c.table.references[i].table; inlined[i] && target != c.table.name)
      on_referenced.push_back(effects(Deed::unchecked_reference, target).front());
  added_.insert(c.table.name);
  add(create_table_sql(postgres, now_, c.table, c.table.name, inlined), std::move(on_referenced));
  for (std::size_t i = 0; i < c.table.uniques.size(); ++i)
    if (is_merged(c.table, i)) add_unique(c.table.name, c.table.uniques[i]);
  for (const auto& index : c.table.indexes)
    add(create_index_sql(postgres, c.table.name, index));
}

bool PostgresPlanner::find_back(const std::string& table) const { return added_.contains(table) || find(now_.tables, table) != nullptr; }

void PostgresPlanner::before_change(const DropTable& c) {
  for (auto [at, end] = referencing_.equal_range(c.table.name); at != end; ++at) {
    auto* table = find(now_.tables, at->second);
    if (!table || table->name == c.table.name) continue;
    for (const auto& reference : table->references)
      if (reference.table == c.table.name) drop_reference(table->name, reference);
    std::erase_if(table->references, [&](const Reference& r) { return r.table == c.table.name; });
  }
  auto gone = effects(Deed::definition, c.table.name);
  for (const auto& reference : c.table.references)
    if (const auto& target = reference.table; target != c.table.name && find(now_.tables, target))
      gone.push_back(effects(Deed::definition, target).front());
  add("DROP TABLE " + quoted(c.table.name), std::move(gone));
}

void PostgresPlanner::before_change(const RenameTables& c) {
  for (const auto& [from, to] : in_order(c.names)) alter(from, "RENAME TO " + quoted(to));
}

Plan plan_postgres(const Schema& before, const Changes& changes, Online online) {
  return PostgresPlanner(before, changes, online).run();
}

}  // namespace stratac
