#include "sql/guards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sql/dialect.hpp"
#include "sql/expression.hpp"
#include "sql/mentions.hpp"
#include "diff/origins.hpp"
#include "support/overloaded.hpp"

namespace stratac {
namespace {

class Asker {
 public:
  Asker(const Dialect& dialect, const Schema& before, const Changes& changes)
      : dialect_(dialect), before_(before), changes_(changes), altered_(altered_columns(changes)) {
    for (const auto& change : changes) {
      if (const auto* c = std::get_if<RenameEnumValues>(&change)) renamed_enums_.insert(c->type);
      alters_enums_ = alters_enums_ || std::holds_alternative<AlterEnum>(change);
    }
    // Which columns hold an enum can only be told while the changes go on.
    if (alters_enums_) now_ = before;
  }

  std::vector<Guard> run() && {
    for (const auto& change : changes_) {
      std::visit(overloaded{
                     [&](const AlterColumn& c) {
                       ask_not_null(c);
                       ask_fits(c);
                     },
                     [&](const AlterEnum& c) { ask_removed_values(c); },
                     [&](const AddKey& c) { ask_unique(c.table, c.key.columns); },
                     [&](const AddUnique& c) { ask_unique(c.table, c.unique.columns); },
                     [&](const AddCheck& c) { ask_check(c); },
                     [&](const AddIndex& c) { ask_unique_among(c); },
                     [&](const AddReference& c) { ask_reference(c); },
                     [](const auto&) {},
                 },
                 change);
      origins_.follow(change);
      if (alters_enums_) apply_change(now_, change);
    }
    return std::move(out_);
  }

 private:
  // The columns by the names they have now; nothing if one of them is new or will hold something else.
  std::optional<std::vector<std::string>> present(const std::string& table,
                                                  const std::vector<std::string>& columns) const {
    std::vector<std::string> out;
    for (const auto& column : columns) {
      const auto name = origins_.column(table, column);
      if (!name || altered_.contains({origins_.table(table).value(), *name})) return std::nullopt;
      out.push_back(*name);
    }
    return out;
  }

  // A second column for a row to begin looking at, by its key.
  std::string example(const Table& table, const std::string& prefix = "") const {
    if (!table.key) return "";
    std::string key;
    for (const auto& column : table.key->columns)
      key += fmt::format("{}CAST({}{} AS TEXT)", key.empty() ? "" : " || ', ' || ", prefix, quoted(column));
    return fmt::format(", min({})", key);
  }

  std::string example_words(const Table& table) const {
    return table.key ? fmt::format(" (for example {} {{}})", fmt::join(table.key->columns, ", ")) : "";
  }

  void ask(const Table& table, const std::string& condition, const std::string& words, const std::string& advice) {
    out_.push_back({fmt::format("SELECT count(*){} FROM {} WHERE {}", example(table), quoted(table.name), condition),
                    fmt::format("{{}} rows of {} {}{}; {}", table.name, words, example_words(table), advice)});
  }

  const Table& table_before(const std::string& now) const { return *find(before_.tables, origins_.table(now).value()); }

  void ask_not_null(const AlterColumn& c) {
    if (!c.before.nullable || c.after.nullable || c.fill || c.cast || c.after.default_value || c.after.generated)
      return;
    const auto column = origins_.column(c.table, c.before.name);
    if (!column) return;
    ask(table_before(c.table), quoted(*column) + " IS NULL", fmt::format("have no {}", *column),
        "give them a value first, or say @fill(…)");
  }

  // Values that a narrower type cannot hold, as far as a condition can say it.
  void ask_fits(const AlterColumn& c) {
    const auto column = origins_.column(c.table, c.before.name);
    if (!column || c.cast || c.before.type == c.after.type || c.before.type.array || c.after.type.array) return;
    const auto misfit = misfit_condition(c.before.type, c.after.type, quoted(*column));
    if (misfit.empty()) return;
    ask(table_before(c.table), misfit,
        fmt::format("have a value in {} that is no {}", *column, to_string(c.after.type)),
        "change them first, or say @cast(…)");
  }

  std::string misfit_condition(const Type& from, const Type& to, const std::string& column) const {
    const auto is_integer = [](const Type& type) { return info(type.scalar).family == Family::integer; };
    if (from.scalar == Scalar::text && to.scalar == Scalar::text)
      return to.length > 0 && (from.length == 0 || from.length > to.length)
                 ? fmt::format("length({}) > {}", column, to.length)
                 : "";
    if (is_integer(from) && is_integer(to) && to.scalar < from.scalar)
      return fmt::format("NOT ({})", fmt::format(fmt::runtime(info(to.scalar).sqlite_check), fmt::arg("c", column)));
    // No text holds a NUL: PostgreSQL refuses it, and SQLite would keep what the runtime cannot write.
    if (from.scalar == Scalar::bytes && to.scalar == Scalar::text)
      return dialect_.has_enum_types ? fmt::format("position('\\x00'::bytea in {}) > 0", column)
                                     : fmt::format("instr({}, x'00') > 0", column);
    if (from.scalar == Scalar::text && to.scalar == Scalar::enumeration)
      return not_among(find_enum(to.enumeration), column);
    return {};
  }

  const EnumType* find_enum(const std::string& name) const {
    if (const auto* type = find(before_.enums, name)) return type;
    for (const auto& change : changes_)
      if (const auto* added = std::get_if<AddEnum>(&change); added && added->type.name == name) return &added->type;
    return nullptr;
  }

  std::string not_among(const EnumType* type, const std::string& column) const {
    if (!type || alters_enums_ || renamed_enums_.contains(type->name)) return {};
    std::string values;
    for (const auto& value : type->values) values += (values.empty() ? "" : ", ") + literal(value);
    return fmt::format("{} NOT IN ({})", column, values);
  }

  void ask_unique(const std::string& table_now, const std::vector<std::string>& columns, std::string not_null = {}) {
    const auto names = present(table_now, columns);
    if (!names) return;
    const auto& table = table_before(table_now);
    for (const auto& name : *names)
      if (find(table.columns, name)->nullable)
        not_null += fmt::format("{}{} IS NOT NULL", not_null.empty() ? " WHERE " : " AND ", quoted(name));
    std::string value;
    for (const auto& name : *names)
      value += fmt::format("{}CAST({} AS TEXT)", value.empty() ? "" : " || ', ' || ", quoted(name));
    out_.push_back(
        {fmt::format("SELECT count(*), min(value) FROM (SELECT {} AS value FROM {}{} GROUP BY {} HAVING count(*) > 1) "
                     "AS repeated",
                     value, quoted(table.name), not_null, quoted_list(*names)),
         fmt::format("{{}} values of {} ({}) stand in more than one row (for example {{}}); leave one row of each",
                     table.name, fmt::join(*names, ", "))});
  }

  void ask_unique_among(const AddIndex& c) {
    if (!c.index.unique || !c.index.where) return;
    std::vector<std::string> columns;
    for (const auto& part : c.index.parts) columns.push_back(part.expr.text);
    const auto condition = condition_before(c.table, *c.index.where);
    if (condition) ask_unique(c.table, columns, " WHERE (" + expression_sql(dialect_, *condition) + ")");
  }

  void ask_check(const AddCheck& c) {
    const auto condition = condition_before(c.table, c.check.condition);
    if (!condition) return;
    ask(table_before(c.table), fmt::format("NOT ({})", expression_sql(dialect_, *condition)),
        fmt::format("break the check {}", c.check.name), "change them first");
  }

  // The condition in the names of the columns that are there; nothing when it asks for what is not.
  std::optional<Expr> condition_before(const std::string& table, Expr condition) const {
    const auto columns = columns_of(condition);
    const auto names = present(table, columns);
    if (!names || columns.empty() || reads_raw(condition) || mentions_renamed_enum(condition)) return std::nullopt;
    for_each_node(condition, [&](Expr& node) {
      const auto at = std::find(columns.begin(), columns.end(), node.text);
      if (node.op == Op::column && at != columns.end())
        node.text = (*names)[static_cast<std::size_t>(at - columns.begin())];
    });
    return condition;
  }

  bool mentions_renamed_enum(Expr condition) const {
    bool found = false;
    for_each_node(condition, [&](const Expr& node) { found = found || !node.type.enumeration.empty(); });
    return found && (alters_enums_ || !renamed_enums_.empty());
  }

  void ask_reference(const AddReference& c) {
    const auto& reference = c.reference;
    const auto columns = present(c.table, reference.columns);
    const auto referenced = present(reference.table, reference.referenced);
    if (!columns || !referenced) return;
    const auto& table = table_before(c.table);
    const auto target = origins_.table(reference.table).value();
    std::string given, same;
    for (std::size_t i = 0; i < columns->size(); ++i) {
      given += fmt::format("c.{} IS NOT NULL AND ", quoted((*columns)[i]));
      same += fmt::format("{}p.{} = c.{}", i > 0 ? " AND " : "", quoted((*referenced)[i]), quoted((*columns)[i]));
    }
    out_.push_back({fmt::format("SELECT count(*){} FROM {} AS c WHERE {}NOT EXISTS (SELECT 1 FROM {} AS p WHERE {})",
                                example(table, "c."), quoted(table.name), given, quoted(target), same),
                    fmt::format("{{}} rows of {} name a row of {} that is not there{}; change or remove them first",
                                table.name, target, example_words(table))});
  }

  void ask_removed_values(const AlterEnum& c) {
    std::string removed;
    for (const auto& value : c.before.values) {
      const bool mapped =
          std::any_of(c.mapped.begin(), c.mapped.end(), [&](auto& pair) { return pair.first == value; });
      if (!mapped && !contains(c.after.values, value)) removed += (removed.empty() ? "" : ", ") + literal(value);
    }
    if (removed.empty() || renamed_enums_.contains(c.before.name)) return;
    for (const auto& table : now_.tables)
      for (const auto& column : table.columns)
        if (column.type.enumeration == c.before.name) ask_removed(table.name, column, removed);
  }

  void ask_removed(const std::string& table, const Column& column, const std::string& removed) {
    const auto names = present(table, {column.name});
    if (!names) return;
    const auto name = quoted(names->front());
    const bool on_postgres = dialect_.has_enum_types;
    auto holds =
        on_postgres ? fmt::format("{}::text IN ({})", name, removed) : fmt::format("{} IN ({})", name, removed);
    if (column.type.array)
      holds = on_postgres ? fmt::format("{}::text[] && ARRAY[{}]", name, removed)
                          : fmt::format("EXISTS (SELECT 1 FROM json_each({}) WHERE value IN ({}))", name, removed);
    ask(table_before(table), holds, fmt::format("still hold {} in {}", removed, names->front()),
        "change them first, or name the value that takes them with @was");
  }

  const Dialect& dialect_;
  const Schema& before_;
  const Changes& changes_;
  Schema now_;
  Origins origins_;
  std::set<Origins::Column> altered_;
  std::set<std::string> renamed_enums_;
  bool alters_enums_ = false;
  std::vector<Guard> out_;
};

}  // namespace

std::vector<Guard> guards(const Dialect& dialect, const Schema& before, const Changes& changes) {
  return Asker(dialect, before, changes).run();
}

}  // namespace stratac
