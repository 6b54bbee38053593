#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "sql/convert.hpp"
#include "sql/ddl.hpp"
#include "sql/dialect.hpp"
#include "sql/expression.hpp"
#include "sql/kept_table.hpp"
#include "sql/plan_strategies.hpp"
#include "sql/rename_order.hpp"
#include "support/overloaded.hpp"

namespace stratac {
namespace {

bool is_inline_check(const AddCheck& c, const std::string& column) {
  return columns_of(c.check.condition) == std::vector{column} && !reads_raw(c.check.condition);
}

bool is_inline_reference(const AddReference& c, const Column& column) {
  return c.reference.columns == std::vector{column.name} && column.nullable && !column.default_value;
}

// What ALTER TABLE … ADD COLUMN takes: sqlite.org/lang_altertable.html#altertabaddcol
bool can_be_added(const AddColumn& c) {
  const auto& column = c.column;
  if (column.generated || column.identity) return false;
  if (column.default_value) return is_constant(*column.default_value);
  return column.nullable;
}

// Whether SQLite sees any difference; it knows no identity beyond the key's and no other database's types.
bool same_in_sqlite(Column a, Column b) {
  for (auto* column : {&a, &b}) {
    column->postgres_type.clear();
    column->postgres_collation.clear();
  }
  return a == b;
}

// A search is made of raw objects: sql/search.hpp.
std::vector<Index> plain_indexes(const Table& table) {
  auto out = table.indexes;
  std::erase_if(out, [](const Index& index) { return index.search.has_value(); });
  return out;
}

class Planner {
 public:
  Planner(const Schema& before, const Changes& changes)
      : after_(evolve(before, changes)), changes_(changes), kept_(kept_tables(before, after_, changes)) {
    for (const auto& table : after_.tables) after_tables_.emplace(table.name, &table);
  }

  Plan run() && {
    for (auto& kept : kept_) kept.rebuilt = needs_rebuild(kept);
    for (const auto& kept : kept_) drop_indexes(kept);
    for (const auto& change : changes_)
      if (const auto* c = std::get_if<DropTable>(&change)) add("DROP TABLE " + quoted(c->table.name), change);
    for (const auto& change : changes_)
      if (const auto* c = std::get_if<RenameTables>(&change)) rename_tables(*c, change);
    for (const auto& kept : kept_) rename_columns(kept);
    for (const auto& change : changes_)
      if (const auto* c = std::get_if<AddTable>(&change)) add_table(*c, change);
    for (const auto& kept : kept_) kept.rebuilt ? rebuild(kept) : alter(kept);
    for (const auto& kept : kept_)
      if (!kept.rebuilt) add_indexes(kept);
    Plan out;
    if (!step_.statements.empty()) out.steps.push_back(std::move(step_));
    return out;
  }

 private:
  const Table& after(const Kept& kept) const { return *after_tables_.at(kept.name); }

  void add(std::string sql, const Change& cause) { step_.statements.emplace_back(Statement{std::move(sql), describe(cause).front()}); }

  // --- what ALTER cannot do

  bool needs_rebuild(const Kept& table) const {
    return std::any_of(table.changes.begin(), table.changes.end(), [&](const Change* change) {
      return std::visit(overloaded{
                            [](const AddColumn& c) { return !can_be_added(c); },
                            [](const AlterColumn& c) { return !same_in_sqlite(c.before, c.after); },
                            [](const DropColumn& c) { return c.column.generated.has_value() || c.column.identity; },
                            [](const AddKey&) { return true; },
                            [](const DropKey&) { return true; },
                            [&](const AddCheck& c) { return !new_column_of(table, [&](const Column& column) { return is_inline_check(c, column.name); }); },
                            [](const DropCheck&) { return true; },
                            [&](const AddReference& c) { return !new_column_of(table, [&](const Column& column) { return is_inline_reference(c, column); }); },
                            [](const DropReference&) { return true; },
                            [](const RenameObject& c) { return c.kind == Object::check; },
                            [](const AlterEnum&) { return true; },
                            [](const RenameEnumValues&) { return true; },
                            [](const auto&) { return false; },
                        },
                        *change);
    });
  }

  template <class Fits>
  static bool new_column_of(const Kept& table, const Fits& fits) {
    return std::any_of(table.changes.begin(), table.changes.end(), [&](const Change* change) {
      const auto* added = std::get_if<AddColumn>(change);
      return added && can_be_added(*added) && fits(added->column);
    });
  }

  // --- before

  // Indexes that go or change their names. The runner of a rebuild brings back what it does not find
  // again, so those that go must go first.
  void drop_indexes(const Kept& table) {
    const auto& now = after(table);
    for (const auto& index : plain_indexes(*table.before))
      if (!find(now.indexes, index.name) || dropped<DropIndex>(table, index.name)) drop_index(table, index.name);
    for (const auto& unique : table.before->uniques)
      if (!find(now.uniques, unique.name) || dropped<DropUnique>(table, unique.name)) drop_index(table, unique.name);
  }

  template <class C>
  static bool dropped(const Kept& table, const std::string& name) {
    return std::any_of(table.changes.begin(), table.changes.end(), [&](const Change* change) {
      const auto* c = std::get_if<C>(change);
      if constexpr (std::is_same_v<C, DropIndex>) return c && c->index.name == name;
      else return c && c->unique.name == name;
    });
  }

  void drop_index(const Kept& table, const std::string& name) {
    step_.statements.emplace_back(Statement{"DROP INDEX " + quoted(name), cause_for(table, name)});
  }

  static std::string cause_for(const Kept& table, const std::string& name) {
    return fmt::format("index {} on {} leaves or changes", name, table.before->name);
  }

  void rename_tables(const RenameTables& c, const Change& change) {
    for (const auto& [from, to] : in_order(c.names, NameCase::ignored))
      add(fmt::format("ALTER TABLE {} RENAME TO {}", quoted(from), quoted(to)), change);
  }

  // Also where a rebuild follows: the references of other tables are renamed with it.
  void rename_columns(const Kept& table) {
    std::set<std::string> targets;
    Renames names;
    for (const auto& [now, was] : table.origins)
      if (now != was) names.emplace_back(was, now), targets.insert(now);
    for (const auto& column : table.before->columns)
      if (!lives_on(table, column.name) && targets.contains(column.name)) names.emplace_back(column.name, out_of_the_way(column.name));
    for (const auto& [from, to] : in_order(names, NameCase::ignored))
      step_.statements.emplace_back(
          Statement{fmt::format("ALTER TABLE {} RENAME COLUMN {} TO {}", quoted(table.name), quoted(from), quoted(to)),
                    fmt::format("rename column {}.{} to {}", table.name, from, to)});
  }

  static bool lives_on(const Kept& table, const std::string& column) {
    return std::any_of(table.origins.begin(), table.origins.end(), [&](auto& pair) { return pair.second == column; });
  }

  static std::string out_of_the_way(const std::string& column) { return "strata_dropped_" + column; }

  // The name of a column of `before` once the renames are done.
  static std::string present_name(const Kept& table, const std::string& column) {
    for (const auto& [now, was] : table.origins)
      if (was == column) return now;
    const auto taken = table.origins.find(column);
    return taken != table.origins.end() && taken->second != column ? out_of_the_way(column) : column;
  }

  void add_table(const AddTable& c, const Change& change) {
    // Later changes of the same list may still alter it, as when a drop is taken back.
    const auto& table = *after_tables_.at(c.table.name);
    add(create_table_sql(sqlite, after_, table, table.name), change);
    for (const auto& unique : table.uniques) add(create_unique_index_sql(table.name, unique), change);
    for (const auto& index : plain_indexes(table)) add(create_index_sql(sqlite, table.name, index), change);
  }

  // --- in place

  void alter(const Kept& table) {
    for (const auto* change : table.changes)
      if (const auto* c = std::get_if<DropColumn>(change))
        add(fmt::format("ALTER TABLE {} DROP COLUMN {}", quoted(table.name), quoted(present_name(table, c->column.name))), *change);
    for (const auto* change : table.changes)
      if (const auto* c = std::get_if<AddColumn>(change)) add_column(table, *c, *change);
  }

  void add_column(const Kept& table, const AddColumn& c, const Change& change) {
    const auto& column = *find(after(table).columns, c.column.name);
    auto definition = column_sql(sqlite, after_, column);
    for (const auto* other : table.changes) {
      if (const auto* check = std::get_if<AddCheck>(other); check && is_inline_check(*check, column.name))
        definition += " " + check_sql(sqlite, check->check);
      if (const auto* reference = std::get_if<AddReference>(other); reference && is_inline_reference(*reference, column)) {
        const auto whole = reference_sql(sqlite, reference->reference);
        definition += whole.substr(whole.find(" REFERENCES "));
      }
    }
    add(fmt::format("ALTER TABLE {} ADD COLUMN {}", quoted(table.name), definition), change);
    if (c.fill)
      add(fmt::format("UPDATE {} SET {} = {}", quoted(table.name), quoted(column.name), expression_sql(sqlite, *c.fill)), change);
  }

  void add_indexes(const Kept& table) {
    const auto& now = after(table);
    const auto cause = [&](const std::string& name) { return fmt::format("add index {} on {}", name, table.name); };
    for (const auto& unique : now.uniques)
      if (!find(table.before->uniques, unique.name) || dropped<DropUnique>(table, unique.name))
        step_.statements.emplace_back(Statement{create_unique_index_sql(table.name, unique), cause(unique.name)});
    for (const auto& index : plain_indexes(now))
      if (!find(table.before->indexes, index.name) || dropped<DropIndex>(table, index.name))
        step_.statements.emplace_back(Statement{create_index_sql(sqlite, table.name, index), cause(index.name)});
  }

  // --- made anew: sqlite.org/lang_altertable.html#otheralter

  void rebuild(const Kept& table) {
    const auto& now = after(table);
    const auto scratch = "strata_new_" + now.name;
    Rebuild out;
    out.table = now.name;
    for (const auto& column : table.before->columns) out.expected.push_back(present_name(table, column.name));
    const auto say = [&](std::string sql, std::string why) { out.statements.push_back({std::move(sql), std::move(why)}); };

    say(create_table_sql(sqlite, after_, now, scratch), causes(table));
    std::string into, values;
    const auto copy = [&](const std::string& column, const std::string& value) {
      into += (into.empty() ? "" : ", ") + column;
      values += (values.empty() ? "" : ", ") + value;
    };
    if (has_free_rowid(*table.before) && has_free_rowid(now)) copy("rowid", "rowid");
    for (const auto& column : now.columns)
      if (const auto value = copied_value(table, column); !value.empty()) copy(quoted(column.name), value);
    if (into.empty()) copy_nothing(now, copy);
    say(fmt::format("INSERT INTO {} ({}) SELECT {} FROM {}", quoted(scratch), into, values, quoted(now.name)),
        fmt::format("copy the rows of {}", now.name));
    say("DROP TABLE " + quoted(now.name), fmt::format("the copy takes the place of {}", now.name));
    // Otherwise the rename would stop at a view on the table and rewrite the references of others.
    say("PRAGMA legacy_alter_table=ON", "leave views and other tables' references alone");
    say(fmt::format("ALTER TABLE {} RENAME TO {}", quoted(scratch), quoted(now.name)), fmt::format("the copy takes the place of {}", now.name));
    say("PRAGMA legacy_alter_table=OFF", "leave views and other tables' references alone");
    for (const auto& unique : now.uniques) say(create_unique_index_sql(now.name, unique), fmt::format("indexes of {}", now.name));
    for (const auto& index : plain_indexes(now)) say(create_index_sql(sqlite, now.name, index), fmt::format("indexes of {}", now.name));
    step_.statements.emplace_back(std::move(out));
  }

  static std::string causes(const Kept& table) {
    std::string out;
    for (const auto* change : table.changes)
      for (const auto& line : describe(*change)) out += (out.empty() ? "" : "; ") + line;
    return out;
  }

  // Where no column lives on the rows do, with what a new row would have.
  template <class Copy>
  static void copy_nothing(const Table& now, const Copy& copy) {
    const auto stored = std::find_if(now.columns.begin(), now.columns.end(), [](auto& column) { return !column.generated; });
    copy(quoted(stored->name), stored->default_value ? expression_sql(sqlite, *stored->default_value) : "NULL");
  }

  // A rowid that is no column's value; others may have remembered it, so rows keep it.
  static bool has_free_rowid(const Table& table) {
    const auto is_integer = [&](const std::string& name) { return sqlite_type(find(table.columns, name)->type) == "INTEGER"; };
    const bool is_key = table.key && table.key->columns.size() == 1 && is_integer(table.key->columns[0]);
    return !is_key && !find(table.columns, "rowid");
  }

  // What a row of the old table has for this column; "" where the column's own default shall stand.
  std::string copied_value(const Kept& table, const Column& column) const {
    if (column.generated) return {};
    const auto origin = table.origins.find(column.name);
    if (origin == table.origins.end()) return added_value(table, column);
    const auto& old = *find(table.before->columns, origin->second);
    const auto* alter = alter_of(table, old.name);
    const auto value = converted_value(table, column, old, alter);
    const auto& filler = alter && alter->fill ? alter->fill : column.default_value;
    if (!old.nullable || column.nullable) return value;
    return filler ? fmt::format("coalesce({}, {})", value, expression_sql(sqlite, *filler)) : value;
  }

  // The old value through all that happens to it, in the order in which it happens.
  std::string converted_value(const Kept& table, const Column& column, const Column& old, const AlterColumn* alter) const {
    auto value = quoted(column.name);
    auto type = old.type;
    for (const auto* change : table.changes) {
      if (const auto* c = std::get_if<AlterColumn>(change); c && c == alter) {
        value = c->cast ? expression_sql(sqlite, *c->cast, value) : convert_sql(sqlite, after_, type, c->after.type, value);
        type = c->after.type;
      }
      if (const auto* c = std::get_if<RenameEnumValues>(change); c && is_called(type, c->type))
        value = mapped_value(type, c->values, value);
      if (const auto* c = std::get_if<AlterEnum>(change); c && is_called(type, c->after.name))
        value = mapped_value(type, c->mapped, value);
    }
    return value;
  }

  bool is_called(const Type& type, const std::string& enumeration) const {
    return !type.enumeration.empty() && is_same_enum(changes_, type.enumeration, enumeration);
  }

  static const AlterColumn* alter_of(const Kept& table, const std::string& column_before) {
    const auto found = table.alters.find(column_before);
    return found == table.alters.end() ? nullptr : found->second;
  }

  std::string added_value(const Kept& table, const Column& column) const {
    for (const auto* change : table.changes)
      if (const auto* c = std::get_if<AddColumn>(change); c && c->column.name == column.name && c->fill)
        return expression_sql(sqlite, *c->fill);
    if (column.nullable || column.default_value || column.identity) return {};
    return expression_sql(sqlite, zero_of(column.type, after_));
  }

  static std::string mapped_value(const Type& type, const Renames& names, const std::string& value) {
    if (names.empty()) return value;
    std::string cases;
    for (const auto& [old, now] : names) cases += fmt::format(" WHEN {} THEN {}", literal(old), literal(now));
    if (!type.array) return fmt::format("CASE {0}{1} ELSE {0} END", value, cases);
    return fmt::format("CASE WHEN {1} IS NOT NULL THEN (SELECT json_group_array(CASE value{0} ELSE value END) FROM json_each({1})) END",
                       cases, value);
  }

  const Schema after_;
  const Changes& changes_;
  std::vector<Kept> kept_;
  std::unordered_map<std::string_view, const Table*> after_tables_;
  Step step_;
};

}  // namespace

Plan plan_sqlite(const Schema& before, const Changes& changes, Online) { return Planner(before, changes).run(); }

}  // namespace stratac
