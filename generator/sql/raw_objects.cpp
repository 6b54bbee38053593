#include "sql/raw_objects.hpp"

#include <algorithm>
#include <set>

#include "diff/change.hpp"
#include "sql/dialect.hpp"
#include "sql/search.hpp"
#include "support/overloaded.hpp"

namespace stratac {
namespace {

using Names = std::set<std::string, std::less<>>;
using Order = std::vector<const RawObject*>;

bool uses_any(const RawObject& raw, const Names& names) {
  return std::any_of(raw.uses.begin(), raw.uses.end(), [&](auto& used) { return names.contains(used); });
}

Names with_enum(const Schema& schema, const std::string& type) {
  Names out;
  for (const auto& table : schema.tables)
    for (const auto& column : table.columns)
      if (column.type.enumeration == type) out.insert(table.name);
  return out;
}

Names renamed(const Renames& names) {
  Names out;
  for (const auto& [before, after] : names) out.insert(before);
  return out;
}

bool same_type(const Column& a, const Column& b) {
  return a.type == b.type && a.generated == b.generated && a.postgres_type == b.postgres_type &&
         a.postgres_collation == b.postgres_collation;
}

// The tables, under the names of now, that change so that what stands on them must get out of the way. PostgreSQL
// binds a view to columns and the key, so constraints may come and go, also in steps that take long; SQLite makes
// the table anew for them.
Names changed_tables(const Dialect& dialect, const Schema& now, const Change& change) {
  const auto if_made_anew = [&](const std::string& table) { return &dialect == &sqlite ? Names{table} : Names{}; };
  return std::visit(
      overloaded{
          [&](const RenameEnums& c) {
            Names out;
            for (const auto& [before, after] : c.names) out.merge(with_enum(now, before));
            return out;
          },
          [&](const RenameEnumValues& c) { return with_enum(now, c.type); },
          [&](const AlterEnum& c) { return with_enum(now, c.before.name); },
          [](const DropTable& c) { return Names{c.table.name}; },
          [](const RenameTables& c) { return renamed(c.names); },
          [](const AddColumn& c) { return Names{c.table}; },
          [](const DropColumn& c) { return Names{c.table}; },
          [](const RenameColumns& c) { return Names{c.table}; },
          [&](const AlterColumn& c) { return same_type(c.before, c.after) ? if_made_anew(c.table) : Names{c.table}; },
          [](const AddKey& c) { return Names{c.table}; },
          [](const DropKey& c) { return Names{c.table}; },
          [&](const AddCheck& c) { return if_made_anew(c.table); },
          [&](const DropCheck& c) { return if_made_anew(c.table); },
          [&](const AddReference& c) { return if_made_anew(c.table); },
          [&](const DropReference& c) { return if_made_anew(c.table); },
          [&](const RenameObject& c) { return c.kind == Object::check ? if_made_anew(c.table) : Names{}; },
          [](const auto&) { return Names{}; },
      },
      change);
}

// The raw objects of `before` that change or stand on what changes, by their names.
Names moved_raws(const Dialect& dialect, const Schema& before, const Changes& changes) {
  Names out;
  auto now = before;
  for (const auto& change : changes) {
    if (const auto* c = std::get_if<DropRaw>(&change)) out.insert(c->raw.name);
    if (const auto* c = std::get_if<AlterRaw>(&change)) out.insert(c->before.name);
    const auto tables = changed_tables(dialect, now, change);
    for (const auto& raw : now.raws)
      if (uses_any(raw, tables)) out.insert(raw.name);
    apply_change(now, change);
  }
  for (const auto* raw : in_order_of_use(before.raws))
    if (uses_any(*raw, out)) out.insert(raw->name);
  return out;
}

// Those that use a table, themselves or through others.
Names on_tables(const Schema& schema) {
  Names out;
  for (const auto* raw : in_order_of_use(schema.raws))
    if (uses_any(*raw, out) || std::any_of(raw->uses.begin(), raw->uses.end(),
                                           [&](auto& used) { return find(schema.tables, used) != nullptr; }))
      out.insert(raw->name);
  return out;
}

class Around {
 public:
  Around(const Dialect& dialect, const Schema& before, const Changes& changes)
      : steps_of_(&dialect == &sqlite ? &RawObject::sqlite : &RawObject::postgres), before_(before),
        after_(evolve(before, changes)), moved_(moved_raws(dialect, before, changes)),
        stood_(on_tables(before)), stand_(on_tables(after_)),
        key_changes_(std::any_of(changes.begin(), changes.end(), [](const Change& change) {
          return std::holds_alternative<AddKey>(change) || std::holds_alternative<DropKey>(change);
        })) {}

  void put(Plan& plan) && {
    auto leaving = in_order_of_use(before_.raws);
    std::reverse(leaving.begin(), leaving.end());
    const auto entering = in_order_of_use(after_.raws);

    std::vector<Statement> first, last, at_the_end;
    for (const auto* raw : leaving)
      if (moved_.contains(raw->name)) drop(*raw, leaves_last(*raw) ? at_the_end : first);
    for (const auto* raw : entering)
      if (moved_.contains(raw->name) || !find(before_.raws, raw->name))
        create(*raw, stand_.contains(raw->name) ? last : first);
    prepend(plan, std::move(first));
    append(plan, key_changes_ ? End::plan : End::main_step, std::move(last));
    append(plan, End::plan, std::move(at_the_end));
  }

 private:
  bool leaves_last(const RawObject& raw) const {
    return !stood_.contains(raw.name) && !find(after_.raws, raw.name);
  }

  void drop(const RawObject& raw, std::vector<Statement>& out) const {
    const auto& steps = raw.*steps_of_;
    if (!steps || steps->drop.empty()) return;
    const auto* later = find(after_.raws, raw.name);
    const auto what = called(before_, raw);
    out.push_back(statement(steps->drop, !later                 ? "drop " + what
                                         : is_changed(raw.name) ? "change " + what
                                                                : what + " gets out of the way"));
  }

  void create(const RawObject& raw, std::vector<Statement>& out) const {
    const auto& steps = raw.*steps_of_;
    if (!steps) return;
    const bool is_new = !find(before_.raws, raw.name);
    const auto what = called(after_, raw);
    out.push_back(statement(steps->create, is_new                 ? "create " + what
                                           : is_changed(raw.name) ? "change " + what
                                                                  : what + " comes back"));
  }

  static std::string called(const Schema& schema, const RawObject& raw) {
    const auto is_search = [&](const Table& table) { return find(table.indexes, raw.name) != nullptr; };
    const bool one = std::any_of(schema.tables.begin(), schema.tables.end(), is_search);
    return (one ? "search " : "raw ") + raw.name;
  }

  bool is_changed(const std::string& name) const {
    return (*find(before_.raws, name)).*steps_of_ != (*find(after_.raws, name)).*steps_of_;
  }

  // A comment at the end would swallow the semicolon.
  static Statement statement(std::string sql, std::string cause) {
    const auto last_line = sql.rfind('\n') + 1;
    if (sql.find("--", last_line) != std::string::npos) sql += "\n";
    return {std::move(sql), std::move(cause)};
  }

  // Enum values are added before, in steps of their own, and stand in nobody's way.
  static std::vector<Step>::iterator main_step(Plan& plan) {
    const auto is_transaction = [](const Step& step) { return step.mode == Step::Mode::transaction; };
    const auto found = std::find_if(plan.steps.begin(), plan.steps.end(), is_transaction);
    return found == plan.steps.end() ? plan.steps.insert(found, Step{}) : found;
  }

  static void prepend(Plan& plan, std::vector<Statement> statements) {
    if (statements.empty()) return;
    auto& main = main_step(plan)->statements;
    main.insert(main.begin(), std::move_iterator(statements.begin()), std::move_iterator(statements.end()));
  }

  // The steps after the main one take long, and nobody shall miss a view meanwhile. Only a key changes in them
  // that a view may be bound to.
  enum class End { main_step, plan };
  static void append(Plan& plan, End end, std::vector<Statement> statements) {
    if (statements.empty()) return;
    if (end == End::plan && (plan.steps.empty() || plan.steps.back().mode == Step::Mode::alone)) plan.steps.emplace_back();
    auto& last = (end == End::plan ? plan.steps.end() - 1 : main_step(plan))->statements;
    last.insert(last.end(), std::move_iterator(statements.begin()), std::move_iterator(statements.end()));
  }

  std::optional<RawSteps> RawObject::*steps_of_;
  const Schema& before_;
  const Schema after_;
  const Names moved_;          // of before
  const Names stood_, stand_;  // on tables, before and after
  const bool key_changes_;
};

bool concerns_raw(const Change& change) {
  return std::holds_alternative<AddRaw>(change) || std::holds_alternative<DropRaw>(change) ||
         std::holds_alternative<AlterRaw>(change);
}

// The same with the objects of SQLite's searches, which are no part of the schema's raw objects.
struct WithSearches {
  Schema before;
  Changes changes;
};

WithSearches with_searches(const Schema& before, const Changes& changes) {
  WithSearches out{before, {}};
  const auto were = search_objects(before), are = search_objects(evolve(before, changes));
  out.before.raws.insert(out.before.raws.end(), were.begin(), were.end());
  for (const auto& raw : were)
    if (!find(are, raw.name)) out.changes.push_back(DropRaw{raw});
  out.changes.insert(out.changes.end(), changes.begin(), changes.end());
  for (const auto& raw : are) {
    const auto* was = find(were, raw.name);
    if (!was) out.changes.push_back(AddRaw{raw});
    else if (*was != raw) out.changes.push_back(AlterRaw{*was, raw});
  }
  return out;
}

}  // namespace

void put_raw_objects_around(Plan& plan, const Dialect& dialect, const Schema& before, const Changes& changes) {
  const auto all = &dialect == &sqlite ? with_searches(before, changes) : WithSearches{before, changes};
  if (all.before.raws.empty() && std::none_of(all.changes.begin(), all.changes.end(), concerns_raw)) return;
  Around(dialect, all.before, all.changes).put(plan);
}

}  // namespace stratac
