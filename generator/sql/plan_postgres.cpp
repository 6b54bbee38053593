#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "sql/aside.hpp"
#include "sql/convert.hpp"
#include "sql/ddl.hpp"
#include "sql/dialect.hpp"
#include "sql/expression.hpp"
#include "sql/mentions.hpp"
#include "sql/plan_strategies.hpp"
#include "sql/postgres_enum.hpp"
#include "sql/rename_order.hpp"

namespace stratac {
namespace {

// Walks the changes in their order with the schema as it then is. What stands in the way of a change
// without being changed itself (a foreign key over a column whose type changes) is taken away before it,
// kept in `aside_`, and put back at the end.
class Planner {
 public:
  Planner(const Schema& before, const Changes& changes) : now_(before), changes_(changes) {
    for (const auto& table : now_.tables) index_references(table);
    for (const auto& change : changes) {
      if (const auto* added = std::get_if<AddTable>(&change)) index_references(added->table);
      else std::visit([&](const auto& c) { touch(c); }, change);
    }
  }

  Plan run() && {
    add_enum_values_first();
    for (const auto& change : changes_) {
      causes_ = describe(change);
      std::visit([&](const auto& c) { before_change(c); }, change);
      apply_change(now_, change);
      aside_.follow(change);
    }
    put_back();
    Plan out;
    for (auto& statement : values_first_) out.steps.push_back({Step::Mode::alone, {std::move(statement)}});
    // Added values can be used from here on, by a data step if by nothing else.
    if (!statements_.empty() || !out.steps.empty()) {
      Step step;
      for (auto& statement : statements_) step.statements.emplace_back(std::move(statement));
      out.steps.push_back(std::move(step));
    }
    return out;
  }

 private:
  template <class C>
  void touch(const C& change) {
    if constexpr (requires { change.table.size(); }) touched_.insert(change.table);
  }

  void index_references(const Table& table) {
    for (const auto& reference : table.references) referencing_.emplace(reference.table, table.name);
  }

  void add(std::string sql) { statements_.push_back({std::move(sql), causes_.front()}); }
  void alter(const std::string& table, const std::string& action) {
    add(fmt::format("ALTER TABLE {} {}", quoted(table), action));
  }
  void alter_column(const std::string& table, const std::string& column, const std::string& action) {
    alter(table, fmt::format("ALTER COLUMN {} {}", quoted(column), action));
  }

  Table& table_now(const std::string& name) { return *find(now_.tables, name); }

  // --- enums

  // PostgreSQL cannot use a value in the transaction that adds it, so values are added and committed
  // before everything else, under the names of then.
  void add_enum_values_first() {
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

  void before_change(const AddEnum& c) { add(create_enum_sql(c.type, c.type.name)); }
  void before_change(const DropEnum& c) { add("DROP TYPE " + quoted(c.type.name)); }

  void before_change(const RenameEnums& c) {
    for (const auto& [from, to] : in_order(c.names)) add(fmt::format("ALTER TYPE {} RENAME TO {}", quoted(from), quoted(to)));
  }

  void before_change(const RenameEnumValues& c) {
    for (const auto& [from, to] : in_order(c.values))
      add(fmt::format("ALTER TYPE {} RENAME VALUE {} TO {}", quoted(c.type), literal(from), literal(to)));
  }

  // Removing or reordering values takes a new type and every column of the old one with it.
  void before_change(const AlterEnum& c) {
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
                                 mapped_value_sql(column, c, fresh)));
        if (column.default_value) with_default.emplace_back(table.name, column);
      }
    }
    add("DROP TYPE " + quoted(c.before.name));
    add(fmt::format("ALTER TYPE {} RENAME TO {}", quoted(fresh), quoted(c.after.name)));
    for (const auto& [table, column] : with_default)
      alter_column(table, column.name, "SET DEFAULT " + expression_sql(postgres, *column.default_value));
  }

  // --- tables

  void before_change(const AddTable& c) {
    std::vector<bool> inlined;
    for (const auto& reference : c.table.references) {
      const bool self = reference.table == c.table.name;
      const bool ready = self || (find_back(reference.table) && !touched_.contains(reference.table));
      inlined.push_back(ready);
      if (!ready) later_.push_back({causes_.front(), c.table.name, reference.name});
    }
    add(create_table_sql(postgres, now_, c.table, c.table.name, inlined));
    for (std::size_t i = 0; i < c.table.uniques.size(); ++i)
      if (is_merged(c.table, i)) add_unique(c.table.name, c.table.uniques[i]);
    for (const auto& index : c.table.indexes) add(create_index_sql(postgres, c.table.name, index));
    added_.insert(c.table.name);
  }

  bool find_back(const std::string& table) const { return added_.contains(table) || find(now_.tables, table) != nullptr; }

  void before_change(const DropTable& c) {
    for (auto [at, end] = referencing_.equal_range(c.table.name); at != end; ++at) {
      auto* table = find(now_.tables, at->second);
      if (!table || table->name == c.table.name) continue;
      for (const auto& reference : table->references)
        if (reference.table == c.table.name) drop_constraint(table->name, reference.name);
      std::erase_if(table->references, [&](const Reference& r) { return r.table == c.table.name; });
    }
    add("DROP TABLE " + quoted(c.table.name));
  }

  void before_change(const RenameTables& c) {
    for (const auto& [from, to] : in_order(c.names)) alter(from, "RENAME TO " + quoted(to));
  }

  // --- columns

  void before_change(const AddColumn& c) {
    auto column = c.column;
    const bool required = !column.nullable && !column.default_value && !column.generated && !column.identity;
    const auto fill = c.fill ? c.fill : required ? std::optional<Expr>(zero_of(column.type, now_)) : std::nullopt;
    if (!fill) return alter(c.table, "ADD COLUMN " + column_sql(postgres, now_, column));
    if (!is_constant(*fill)) return add_computed_column(c, *fill);
    // A constant default fills the rows without rewriting them.
    column.default_value = fill;
    alter(c.table, "ADD COLUMN " + column_sql(postgres, now_, column));
    alter_column(c.table, column.name, c.column.default_value
                                           ? "SET DEFAULT " + expression_sql(postgres, *c.column.default_value)
                                           : "DROP DEFAULT");
  }

  void add_computed_column(const AddColumn& c, const Expr& fill) {
    auto column = c.column;
    column.nullable = true;
    alter(c.table, "ADD COLUMN " + column_sql(postgres, now_, column));
    add(fmt::format("UPDATE {} SET {} = {}", quoted(c.table), quoted(column.name), expression_sql(postgres, fill)));
    if (!c.column.nullable) alter_column(c.table, column.name, "SET NOT NULL");
  }

  void before_change(const DropColumn& c) {
    if (aside_.take(&Table::columns, c.table, c.column.name)) return;
    set_aside_dependents(c.table, c.column.name);
    alter(c.table, "DROP COLUMN " + quoted(c.column.name));
  }

  void before_change(const RenameColumns& c) {
    for (const auto& [from, to] : in_order(c.names))
      if (!aside_.has(&Table::columns, c.table, from)) alter(c.table, fmt::format("RENAME COLUMN {} TO {}", quoted(from), quoted(to)));
  }

  void before_change(const AlterColumn& c) {
    if (aside_.take(&Table::columns, c.table, c.before.name)) {
      aside_.put(&Table::columns, c.table, c.after);
      return;
    }
    // Nothing turns a plain column into a generated one, or one expression into another.
    if (c.after.generated && c.before.generated != c.after.generated) return replace_column(c);
    if (c.before.generated && !c.after.generated) alter_column(c.table, c.after.name, "DROP EXPRESSION");
    const bool retyped = c.before.type != c.after.type || c.before.postgres_type != c.after.postgres_type ||
                         c.before.postgres_collation != c.after.postgres_collation;
    const auto name = c.after.name;
    if (retyped && (cast(c.before.type, c.after.type) != Cast::free || c.cast)) set_aside_dependents(c.table, name);
    else if (retyped) set_aside_readers(c.table, name);
    if (c.before.identity && !c.after.identity) alter_column(c.table, name, "DROP IDENTITY");
    const bool redefaulted = c.before.default_value != c.after.default_value;
    if (c.before.default_value && (redefaulted || retyped)) alter_column(c.table, name, "DROP DEFAULT");
    if (retyped) change_type(c);
    if (c.after.default_value && (redefaulted || retyped))
      alter_column(c.table, name, "SET DEFAULT " + expression_sql(postgres, *c.after.default_value));
    if (c.before.nullable != c.after.nullable) change_nullability(c);
    if (!c.before.identity && c.after.identity) make_identity(c.table, name);
  }

  void change_type(const AlterColumn& c) {
    auto bare = c.after;
    bare.default_value.reset();
    bare.identity = false;
    bare.nullable = true;
    bare.generated.reset();
    const auto definition = column_sql(postgres, now_, bare).substr(quoted(bare.name).size() + 1);
    const auto value = quoted(c.after.name);
    // What a type by its own name can become, only the server knows.
    const bool by_name = c.before.postgres_type != c.after.postgres_type;
    const auto type = c.after.postgres_type.empty() ? postgres_type(c.after.type) : c.after.postgres_type;
    const auto cast_sql = c.cast    ? expression_sql(postgres, *c.cast, value)
                          : by_name ? fmt::format("{}::{}", value, type)
                                    : convert_sql(postgres, now_, c.before.type, c.after.type, value);
    alter_column(c.table, c.after.name,
                 fmt::format("TYPE {}{}", definition, cast_sql == value || c.after.generated ? "" : " USING " + cast_sql));
  }

  void change_nullability(const AlterColumn& c) {
    if (c.after.nullable) return alter_column(c.table, c.after.name, "DROP NOT NULL");
    const auto name = quoted(c.after.name);
    const auto& filler = c.fill ? c.fill : c.after.default_value;
    if (filler)
      add(fmt::format("UPDATE {} SET {} = {} WHERE {} IS NULL", quoted(c.table), name, expression_sql(postgres, *filler), name));
    alter_column(c.table, c.after.name, "SET NOT NULL");
  }

  void make_identity(const std::string& table, const std::string& column) {
    alter_column(table, column, "ADD GENERATED BY DEFAULT AS IDENTITY");
    add(fmt::format("SELECT setval(pg_get_serial_sequence({}, {}), coalesce(max({}), 0) + 1, false) FROM {}",
                    literal(quoted(table)), literal(column), quoted(column), quoted(table)));
  }

  void replace_column(const AlterColumn& c) {
    set_aside_dependents(c.table, c.after.name);
    alter(c.table, "DROP COLUMN " + quoted(c.after.name));
    aside_.put(&Table::columns, c.table, c.after);
  }

  // --- constraints and indexes

  void drop_constraint(const std::string& table, const std::string& name) { alter(table, "DROP CONSTRAINT " + quoted(name)); }

  void before_change(const AddKey& c) { alter(c.table, "ADD " + key_sql(postgres, c.key)); }
  void before_change(const DropKey& c) {
    set_aside_references_to(c.table, c.key.columns);
    drop_constraint(c.table, c.key.name);
  }
  void before_change(const AddUnique& c) {
    const auto named = [&](const std::string& column) { return contains(c.unique.columns, column); };
    if (aside_.awaits_column(c.table, named)) aside_.put(&Table::uniques, c.table, c.unique);
    else add_unique(c.table, c.unique);
  }
  void before_change(const DropUnique& c) {
    set_aside_references_to(c.table, c.unique.columns);
    if (!aside_.take(&Table::uniques, c.table, c.unique.name)) drop_constraint(c.table, c.unique.name);
  }
  void before_change(const AddCheck& c) {
    const auto named = [&](const std::string& column) { return mentions(c.check.condition, column); };
    if (aside_.awaits_column(c.table, named)) aside_.put(&Table::checks, c.table, c.check);
    else alter(c.table, "ADD " + check_sql(postgres, c.check));
  }
  void before_change(const DropCheck& c) {
    if (!aside_.take(&Table::checks, c.table, c.check.name)) drop_constraint(c.table, c.check.name);
  }
  void before_change(const AddReference& c) { later_.push_back({causes_.front(), c.table, c.reference.name}); }
  void before_change(const DropReference& c) {
    if (!aside_.take(&Table::references, c.table, c.reference.name)) drop_constraint(c.table, c.reference.name);
  }
  void before_change(const AddIndex& c) {
    const auto named = [&](const std::string& column) { return mentions(c.index, column); };
    if (aside_.awaits_column(c.table, named)) aside_.put(&Table::indexes, c.table, c.index);
    else add(create_index_sql(postgres, c.table, c.index));
  }
  void before_change(const DropIndex& c) {
    if (!aside_.take(&Table::indexes, c.table, c.index.name)) add("DROP INDEX " + quoted(c.index.name));
  }

  void add_unique(const std::string& table, const Unique& unique) {
    alter(table, fmt::format("ADD CONSTRAINT {} UNIQUE ({})", quoted(unique.name), quoted_list(unique.columns)));
  }

  void before_change(const RenameObject& c) {
    if (aside_.has(c)) return;
    if (c.kind == Object::index) add(fmt::format("ALTER INDEX {} RENAME TO {}", quoted(c.before), quoted(c.after)));
    else alter(c.table, fmt::format("RENAME CONSTRAINT {} TO {}", quoted(c.before), quoted(c.after)));
  }

  // --- what stands in the way

  void set_aside_reference(const std::string& table, const Reference& reference) {
    const bool not_there_yet = std::any_of(later_.begin(), later_.end(), [&](const Later& later) {
      return later.table == table && later.reference == reference.name;
    });
    if (!not_there_yet && aside_.put(&Table::references, table, reference)) drop_constraint(table, reference.name);
  }

  // References whose target is the key or unique over exactly these columns.
  void set_aside_references_to(const std::string& table, std::vector<std::string> columns) {
    std::sort(columns.begin(), columns.end());
    for (const auto& other : now_.tables)
      for (const auto& reference : other.references) {
        auto referenced = reference.referenced;
        std::sort(referenced.begin(), referenced.end());
        if (reference.table == table && referenced == columns) set_aside_reference(other.name, reference);
      }
  }

  // Everything whose meaning is bound to the column's type: references on either side, checks, indexes with
  // expressions, generated columns. Plain indexes and keys follow the column by themselves.
  void set_aside_dependents(const std::string& table_name, const std::string& column) {
    for (const auto& other : now_.tables)
      for (const auto& reference : other.references)
        if ((other.name == table_name && contains(reference.columns, column)) ||
            (reference.table == table_name && contains(reference.referenced, column)))
          set_aside_reference(other.name, reference);
    const auto table = table_now(table_name);
    for (const auto& check : table.checks)
      if (mentions(check.condition, column) && aside_.put(&Table::checks, table_name, check))
        drop_constraint(table_name, check.name);
    for (const auto& index : table.indexes)
      if (is_bound_to(index, column)) set_aside_index(table_name, index);
    set_aside_readers(table_name, column);
  }

  // PostgreSQL refuses every other type for a column that they read, even one that costs nothing.
  void set_aside_readers(const std::string& table_name, const std::string& column) {
    const auto table = table_now(table_name);
    for (const auto& generated : table.columns)
      if (generated.generated && mentions(*generated.generated, column)) set_aside_generated(table_name, generated);
  }

  void set_aside_index(const std::string& table, const Index& index) {
    if (aside_.put(&Table::indexes, table, index)) add("DROP INDEX " + quoted(index.name));
  }

  void set_aside_generated(const std::string& table_name, const Column& column) {
    const auto table = table_now(table_name);
    for (const auto& index : table.indexes)
      if (mentions(index, column.name)) set_aside_index(table_name, index);
    for (const auto& check : table.checks)
      if (mentions(check.condition, column.name) && aside_.put(&Table::checks, table_name, check))
        drop_constraint(table_name, check.name);
    for (const auto& unique : table.uniques)
      if (contains(unique.columns, column.name) && aside_.put(&Table::uniques, table_name, unique))
        drop_constraint(table_name, unique.name);
    if (aside_.put(&Table::columns, table_name, column)) alter(table_name, "DROP COLUMN " + quoted(column.name));
  }

  void put_back() {
    for (const auto& table : aside_.tables()) {
      causes_ = {fmt::format("put back on {}", table.name)};
      for (const auto& column : table.columns) alter(table.name, "ADD COLUMN " + column_sql(postgres, now_, column));
      for (const auto& unique : table.uniques) add_unique(table.name, unique);
      for (const auto& check : table.checks) alter(table.name, "ADD " + check_sql(postgres, check));
      for (const auto& index : table.indexes) add(create_index_sql(postgres, table.name, index));
    }
    for (const auto& table : aside_.tables()) {
      causes_ = {fmt::format("put back on {}", table.name)};
      for (const auto& reference : table.references) alter(table.name, "ADD " + reference_sql(postgres, reference));
    }
    for (const auto& later : later_) {
      causes_ = {later.cause};
      alter(later.table, "ADD " + reference_sql(postgres, *find(table_now(later.table).references, later.reference)));
    }
  }

  struct Later { std::string cause, table, reference; };

  Schema now_;
  const Changes& changes_;
  std::unordered_multimap<std::string, std::string> referencing_;  // referenced table -> referencing one
  std::unordered_set<std::string> touched_, added_;
  std::set<const AlterEnum*> in_place_;
  std::vector<std::string> causes_;
  Aside aside_;
  std::vector<Later> later_;  // references to add at the end
  std::vector<Statement> values_first_, statements_;
};

}  // namespace

Plan plan_postgres(const Schema& before, const Changes& changes) { return Planner(before, changes).run(); }

}  // namespace stratac
