#include "random_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "diff/rename.hpp"
#include "model/names.hpp"

namespace stratac::laws {
namespace {

const std::vector<std::string> table_names{"users", "orders", "lines", "tags", "notes", "Order Details", "select"};
const std::vector<std::string> column_names{"a", "b", "c", "d", "value", "order", "note", "Total"};
const std::vector<std::string> value_names{"new", "open", "paid", "lost", "it's", "void"};

Type random_type(const Schema& schema, Chooser& choose) {
  if (!schema.enums.empty() && choose.one_in(5)) {
    Type type = scalar_type(Scalar::enumeration);
    type.enumeration = choose.one_of(schema.enums).name;
    return type;
  }
  Type type = scalar_type(static_cast<Scalar>(choose.below(scalar_count - 1)));
  if (type.scalar == Scalar::text && choose.one_in(3)) type.length = choose.one_in(2) ? 20 : 40;
  if (type.scalar == Scalar::decimal) {
    type.precision = static_cast<std::uint16_t>(choose.one_of(std::vector<int>{6, 18, 19, 40, 78}));
    type.scale = static_cast<std::uint16_t>(choose.one_of(std::vector<int>{0, 2, 4}));
  }
  type.array = choose.one_in(8) && type.scalar != Scalar::json && type.scalar != Scalar::decimal;
  return type;
}

std::string sample_text(const Schema& schema, const Type& type, Chooser& choose) {
  switch (type.scalar) {
    case Scalar::boolean: return choose.one_in(2) ? "true" : "false";
    case Scalar::decimal: return type.scale > 0 ? "-12.5" + std::string(type.scale - 1U, '0') : "42";
    case Scalar::text: return choose.one_in(2) ? "it's" : "x";
    case Scalar::uuid: return "01890a5d-ac96-774b-bcce-b302099a8057";
    case Scalar::date: return "2026-02-28";
    case Scalar::time: return "12:30:00.500000";
    case Scalar::timestamp: return "2026-02-28 12:30:00.500000";
    case Scalar::json: return R"({"k": [1, "x"]})";
    case Scalar::bytes: return "00ff";
    case Scalar::enumeration: return choose.one_of(find(schema.enums, type.enumeration)->values);
    default: return std::to_string(choose.below(100));
  }
}

Expr node(Op op, std::string text, Type type, std::vector<Expr> args = {}) {
  return {.op = op, .text = std::move(text), .other = {}, .type = std::move(type), .args = std::move(args)};
}

Expr random_literal(const Schema& schema, const Type& type, Chooser& choose) {
  if (!type.array) return node(Op::literal, sample_text(schema, type, choose), type);
  auto element = type;
  element.array = false;
  std::vector<Expr> elements;
  if (choose.one_in(2)) elements.push_back(node(Op::literal, sample_text(schema, element, choose), element));
  return node(Op::array, "", type, std::move(elements));
}

Column random_column(const Schema& schema, std::string name, Chooser& choose) {
  Column column;
  column.name = std::move(name);
  column.type = random_type(schema, choose);
  column.nullable = choose.one_in(2);
  const bool is_clock = column.type.scalar == Scalar::timestamp && !column.type.array;
  if (is_clock && choose.one_in(2)) column.default_value = node(Op::call, "now", column.type);
  else if (choose.one_in(2)) column.default_value = random_literal(schema, column.type, choose);
  return column;
}

bool can_be_key(const Type& type) {
  const auto family = info(type.scalar).family;
  return !type.array && family != Family::json && family != Family::real && family != Family::bytes;
}

Expr column_expr(const Column& column) { return node(Op::column, column.name, column.type); }

// A condition that holds for nearly all rows, so that rows can be made for any schema.
Expr random_condition(const Schema& schema, const Column& column, Chooser& choose) {
  const auto boolean = scalar_type(Scalar::boolean);
  const auto family = info(column.type.scalar).family;
  if (column.type.array || family == Family::json || choose.one_in(3))
    return node(choose.one_in(2) ? Op::is_not_null : Op::is_null, "", boolean, {column_expr(column)});
  if (family == Family::text)
    return node(Op::not_like, "", boolean, {column_expr(column), node(Op::literal, "50\\%*_[%", scalar_type(Scalar::text))});
  return node(Op::binary, choose.one_in(2) ? "!=" : "=", boolean, {column_expr(column), random_literal(schema, column.type, choose)});
}

// Names in use through the whole schema, so that derived ones do not meet.
struct Namer {
  Schema& schema;
  std::string operator()(const Table& table, const std::vector<std::string>& columns, std::string_view suffix) const {
    auto name = derived_name(table.name, columns, suffix);
    int number = 0;
    const auto base = name;
    while (taken(table, name)) name = fmt::format("{}{}", base, ++number);
    return name;
  }
  bool taken(const Table& own, const std::string& name) const {
    return in(own, name) || std::any_of(schema.tables.begin(), schema.tables.end(), [&](const Table& t) { return in(t, name); });
  }
  static bool in(const Table& t, const std::string& name) {
    return t.name == name || (t.key && t.key->name == name) || find(t.uniques, name) || find(t.checks, name) ||
           find(t.references, name) || find(t.indexes, name);
  }
};

template <class T>
void erase_naming(std::vector<T>& items, const std::string& column) {
  std::erase_if(items, [&](const T& item) {
    if constexpr (requires { item.parts; }) {
      const auto reads = [&](const Expr& e) { const auto all = columns_of(e); return std::find(all.begin(), all.end(), column) != all.end(); };
      return std::any_of(item.parts.begin(), item.parts.end(), [&](auto& part) { return reads(part.expr); }) ||
             (item.where && reads(*item.where)) || std::find(item.include.begin(), item.include.end(), column) != item.include.end();
    } else if constexpr (requires { item.condition; }) {
      const auto all = columns_of(item.condition);
      return std::find(all.begin(), all.end(), column) != all.end();
    } else {
      return std::find(item.columns.begin(), item.columns.end(), column) != item.columns.end();
    }
  });
}

bool is_generated_from(const Column& column, const std::string& other) {
  if (!column.generated) return false;
  const auto all = columns_of(*column.generated);
  return std::find(all.begin(), all.end(), other) != all.end();
}

void add_key(const Namer& namer, Table& table, Chooser& choose) {
  if (choose.one_in(10)) return;  // real databases have tables without a key
  Column id{.name = "id", .type = scalar_type(choose.one_in(2) ? Scalar::int64 : Scalar::uuid)};
  id.identity = id.type.scalar == Scalar::int64 && choose.one_in(2);
  table.columns.insert(table.columns.begin(), id);
  std::vector<std::string> columns{"id"};
  if (!id.identity && choose.one_in(4))
    for (const auto& column : table.columns)
      if (columns.size() == 1 && column.name != "id" && can_be_key(column.type) && !column.nullable && !column.generated) columns.push_back(column.name);
  table.key = Key{namer(table, {}, "pkey"), columns};
}

void add_index(const Namer& namer, const Schema& schema, Table& table, Chooser& choose) {
  const auto& column = choose.one_of(table.columns);
  if (column.type.array || column.type.scalar == Scalar::json) return;
  Index index;
  index.parts.push_back({column_expr(column), choose.one_in(3)});
  if (column.type.scalar == Scalar::text && choose.one_in(3)) index.parts[0].expr = node(Op::call, "lower", scalar_type(Scalar::text), {column_expr(column)});
  const auto& other = choose.one_of(table.columns);
  if (choose.one_in(3)) index.where = random_condition(schema, other, choose);
  if (choose.one_in(6)) index.include.push_back(column.name);
  const bool plain = index.parts[0].expr.op == Op::column && !index.parts[0].descending && index.include.empty();
  index.unique = plain && index.where && can_be_key(column.type) && choose.one_in(2);
  index.name = namer(table, {column.name}, "idx");
  table.indexes.push_back(std::move(index));
}

void add_search(const Namer& namer, Table& table, Chooser& choose) {
  const auto is_search = [](const Index& index) { return index.search.has_value(); };
  if (!table.key || std::any_of(table.indexes.begin(), table.indexes.end(), is_search)) return;
  Index search;
  for (const auto& column : table.columns)
    if (column.type.scalar == Scalar::text && !column.type.array) search.parts.push_back({column_expr(column)});
  if (search.parts.empty()) return;
  search.search = choose.one_of(std::vector<std::string>{"", "english", "german"});
  search.name = namer(table, {}, "search");
  table.indexes.push_back(std::move(search));
}

void add_unique(const Namer& namer, Table& table, Chooser& choose) {
  const auto& column = choose.one_of(table.columns);
  if (!can_be_key(column.type)) return;
  std::vector<std::string> columns{column.name};
  if (table.key && column.name != "id" && find(table.columns, "id") && choose.one_in(2)) columns.push_back("id");
  table.uniques.push_back({namer(table, columns, "key"), columns});
}

void add_check(const Namer& namer, const Schema& schema, Table& table, Chooser& choose) {
  const auto& column = choose.one_of(table.columns);
  if (column.name == "id" || column.generated) return;
  auto condition = random_condition(schema, column, choose);
  if (condition.op == Op::binary) condition.text = "!=";
  if (condition.op == Op::is_null || (condition.op == Op::is_not_null && column.nullable)) return;
  table.checks.push_back({namer(table, {column.name}, "check"), std::move(condition)});
}

void add_reference(const Namer& namer, Schema& schema, Table& table, Chooser& choose) {
  const auto& target = choose.one_of(schema.tables);
  if (!target.key || target.key->columns.size() != 1) return;
  const auto& key = *find(target.columns, target.key->columns[0]);
  Reference reference;
  for (const auto& column : table.columns)
    if (column.name.ends_with("_id") && column.type == key.type && choose.one_in(2)) reference.columns = {column.name};
  if (reference.columns.empty()) {
    const auto name = fmt::format("r{}_id", choose.below(4));
    if (find(table.columns, name)) return;
    table.columns.push_back({.name = name, .type = key.type, .nullable = !choose.one_in(4)});
    reference.columns = {name};
  }
  reference.table = target.name;
  reference.referenced = target.key->columns;
  const bool nullable = find(table.columns, reference.columns[0])->nullable;
  reference.on_delete = static_cast<Action>(choose.below(nullable ? 4 : 3));
  reference.on_update = choose.one_in(3) ? Action::cascade : Action::no_action;
  reference.name = namer(table, reference.columns, "fkey");
  table.references.push_back(std::move(reference));
}

void add_generated(const Schema&, Table& table, Chooser& choose) {
  const auto& from = choose.one_of(table.columns);
  if (from.generated || from.type.array || find(table.columns, "made")) return;
  Column made{.name = "made", .type = scalar_type(Scalar::int64), .nullable = true};
  if (info(from.type.scalar).family == Family::integer)
    made.generated = node(Op::binary, "+", from.type, {column_expr(from), node(Op::literal, "1", from.type)});
  else if (from.type.scalar == Scalar::text)
    made.generated = node(Op::call, "length", made.type, {column_expr(from)});
  else return;
  table.columns.push_back(std::move(made));
}

Table random_table(Schema& schema, std::string name, Chooser& choose) {
  Table table;
  table.name = std::move(name);
  const Namer namer{schema};
  for (const auto& column : column_names)
    if (choose.one_in(2)) table.columns.push_back(random_column(schema, column, choose));
  if (table.columns.empty()) table.columns.push_back(random_column(schema, "a", choose));
  add_key(namer, table, choose);
  if (choose.one_in(4)) add_generated(schema, table, choose);
  for (std::size_t i = choose.below(3); i > 0; --i) add_index(namer, schema, table, choose);
  if (choose.one_in(4)) add_search(namer, table, choose);
  for (std::size_t i = choose.below(3); i > 0; --i) add_check(namer, schema, table, choose);
  if (choose.one_in(2)) add_unique(namer, table, choose);
  return table;
}

void add_table(Schema& schema, Chooser& choose) {
  const auto& name = choose.one_of(table_names);
  if (find(schema.tables, name)) return;
  schema.tables.push_back(random_table(schema, name, choose));
}

void add_references(Schema& schema, Chooser& choose) {
  for (auto& table : schema.tables)
    while (choose.one_in(2)) add_reference(Namer{schema}, schema, table, choose);
}

void add_enum(Schema& schema, Chooser& choose) {
  EnumType type{fmt::format("state{}", choose.below(3)), {}};
  if (find(schema.enums, type.name)) return;
  for (const auto& value : value_names)
    if (choose.one_in(2)) type.values.push_back(value);
  if (type.values.empty()) type.values.push_back("only");
  schema.enums.push_back(std::move(type));
}

// --- raw objects

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

// By their names, because a migrated table has its columns in another order.
std::string all_columns(const Schema& schema, const std::string& name) {
  const auto* table = find(schema.tables, name);
  if (!table) return "*";
  std::set<std::string> columns;
  for (const auto& column : table->columns) columns.insert(quoted(column.name));
  return fmt::format("{}", fmt::join(columns, ", "));
}

// A function that uses no table, triggers on a table that call it, and views, some of them over views.
// `flavour` is what an edit of the text changes.
void write_raw(const Schema& schema, RawObject& raw, std::size_t flavour) {
  const auto name = quoted(raw.name);
  if (raw.uses.empty()) {
    raw.postgres = RawSteps{fmt::format("CREATE FUNCTION {}() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  RETURN NEW; -- {}\nEND $$",
                                        name, flavour), fmt::format("DROP FUNCTION {}()", name)};
    return;
  }
  const auto target = quoted(raw.uses[0]);
  if (raw.uses.size() > 1) {
    raw.sqlite = RawSteps{fmt::format("CREATE TRIGGER {} AFTER INSERT ON {} BEGIN\n  SELECT {};\nEND", name, target, flavour),
                          "DROP TRIGGER " + name};
    raw.postgres = RawSteps{fmt::format("CREATE TRIGGER {} BEFORE INSERT ON {} FOR EACH {} EXECUTE FUNCTION {}()", name, target,
                                        flavour == 0 ? "STATEMENT" : "ROW", quoted(raw.uses[1])),
                            fmt::format("DROP TRIGGER {} ON {}", name, target)};
    return;
  }
  const auto columns = flavour == 0 ? "count(*) AS n" : all_columns(schema, raw.uses[0]);
  raw.sqlite = raw.postgres = RawSteps{fmt::format("CREATE VIEW {} AS SELECT {} FROM {} -- a view", name, columns, target),
                                       "DROP VIEW " + name};
}

void add_raw(Schema& schema, Chooser& choose) {
  RawObject raw{.name = fmt::format("raw{}", choose.below(5)), .uses = {}, .sqlite = {}, .postgres = {}};
  if (find(schema.raws, raw.name)) return;
  const RawObject *function = nullptr, *view = nullptr;
  for (const auto& other : schema.raws) {
    if (other.uses.empty()) function = &other;
    if (other.uses.size() == 1) view = &other;
  }
  if (!choose.one_in(3)) raw.uses = {view && choose.one_in(2) ? view->name : choose.one_of(schema.tables).name};
  const bool on_table = !raw.uses.empty() && find(schema.tables, raw.uses[0]);
  if (on_table && function && choose.one_in(2)) raw.uses.push_back(function->name);
  write_raw(schema, raw, choose.below(2));
  schema.raws.push_back(std::move(raw));
}

// What stands on something that is gone goes too; the others name what they use by its name of now.
void mend_raws(Schema& schema, Chooser& choose) {
  const auto gone = [&](const std::string& name) { return !find(schema.tables, name) && !find(schema.raws, name); };
  const auto stands_on_nothing = [&](const RawObject& raw) { return std::any_of(raw.uses.begin(), raw.uses.end(), gone); };
  while (std::erase_if(schema.raws, stands_on_nothing) > 0) {}
  for (auto& raw : schema.raws) write_raw(schema, raw, choose.one_in(4) ? 0 : 1);
}

// --- edits

void drop_table(Schema& schema, Chooser& choose) {
  if (schema.tables.size() < 2) return;
  const auto name = choose.one_of(schema.tables).name;
  std::erase_if(schema.tables, [&](const Table& t) { return t.name == name; });
  for (auto& table : schema.tables) std::erase_if(table.references, [&](const Reference& r) { return r.table == name; });
}

bool is_referenced(const Schema& schema, const std::string& table, const std::string& column) {
  for (const auto& other : schema.tables)
    for (const auto& reference : other.references)
      if (reference.table == table && std::find(reference.referenced.begin(), reference.referenced.end(), column) != reference.referenced.end()) return true;
  return false;
}

bool refers(const Table& table, const std::string& column) {
  return std::any_of(table.references.begin(), table.references.end(), [&](const Reference& reference) {
    return std::find(reference.columns.begin(), reference.columns.end(), column) != reference.columns.end();
  });
}

void release(Table& table, const std::string& column) {
  erase_naming(table.indexes, column);
  erase_naming(table.checks, column);
  erase_naming(table.uniques, column);
  erase_naming(table.references, column);
  std::erase_if(table.columns, [&](const Column& c) { return is_generated_from(c, column); });
}

bool in_key(const Table& table, const std::string& column) {
  return table.key && std::find(table.key->columns.begin(), table.key->columns.end(), column) != table.key->columns.end();
}

void drop_column(Schema& schema, Table& table, Chooser& choose) {
  const auto name = choose.one_of(table.columns).name;
  if (table.columns.size() < 3 || in_key(table, name) || is_referenced(schema, table.name, name)) return;
  if (name != "made") {
    erase_naming(table.indexes, "made");
    erase_naming(table.uniques, "made");
  }
  release(table, name);
  std::erase_if(table.columns, [&](const Column& c) { return c.name == name; });
}

void add_column(Schema& schema, Table& table, Chooser& choose) {
  const auto& name = choose.one_of(column_names);
  if (!find(table.columns, name)) table.columns.push_back(random_column(schema, name, choose));
}

void alter_column(Schema& schema, Table& table, Chooser& choose) {
  auto& column = table.columns[choose.below(table.columns.size())];
  if (in_key(table, column.name) || column.generated || refers(table, column.name) || is_referenced(schema, table.name, column.name)) return;
  auto changed = random_column(schema, column.name, choose);
  if (choose.one_in(2)) {
    changed.type = column.type;
    if (changed.default_value) changed.default_value = random_literal(schema, column.type, choose);
  }
  const auto name = column.name;
  if (changed.type != column.type) {
    if (std::any_of(table.columns.begin(), table.columns.end(), [&](auto& c) { return is_generated_from(c, name); })) return;
    release(table, name);
  }
  *find(table.columns, name) = changed;
}

void edit_enum(Schema& schema, Hints& hints, Chooser& choose) {
  if (schema.enums.empty()) return add_enum(schema, choose);
  auto& type = schema.enums[choose.below(schema.enums.size())];
  const auto& value = choose.one_of(value_names);
  if (std::find(type.values.begin(), type.values.end(), value) != type.values.end()) {
    const auto renamed = value + "_2";
    const auto name = type.name;
    rename_enum_values(schema, name, {{value, renamed}});
    hints.enums[name].values[renamed] = value;
    return;
  }
  type.values.insert(type.values.begin() + static_cast<std::ptrdiff_t>(choose.below(type.values.size() + 1)), value);
}

void rename_column(Schema& schema, Table& table, Hints& hints, Chooser& choose) {
  const auto from = choose.one_of(table.columns).name;
  const auto to = fmt::format("n{}", choose.below(3));
  auto& columns = hints.tables[table.name].columns;
  if (find(table.columns, to) || columns.contains(from)) return;
  rename_columns(schema, table.name, {{from, to}});
  columns[to].was = from;
}

// A unique goes on among some of the rows only, or the other way round.
void edit_unique(const Namer& namer, const Schema& schema, Table& table, Chooser& choose) {
  if (!table.uniques.empty()) {
    const auto unique = table.uniques.back();
    table.uniques.pop_back();
    if (choose.one_in(3)) return;
    Index index{.name = namer(table, unique.columns, "idx"), .parts = {}, .where = {}, .method = {}, .include = {}, .unique = true};
    for (const auto& column : unique.columns) index.parts.push_back({column_expr(*find(table.columns, column))});
    index.where = random_condition(schema, choose.one_of(table.columns), choose);
    table.indexes.push_back(std::move(index));
  } else if (!table.indexes.empty() && table.indexes.back().unique) {
    std::vector<std::string> columns;
    for (const auto& part : table.indexes.back().parts) columns.push_back(part.expr.text);
    table.indexes.pop_back();
    table.uniques.push_back({namer(table, columns, "key"), columns});
  } else {
    add_unique(namer, table, choose);
  }
}

void rename_table(Schema& schema, Hints& hints, Chooser& choose) {
  const auto from = choose.one_of(schema.tables).name;
  const auto to = fmt::format("t{}", choose.below(3));
  if (find(schema.tables, to) || hints.tables.contains(from)) return;
  rename_tables(schema, {{from, to}});
  hints.tables[to].was = from;
}

void edit(Schema& schema, Hints& hints, Chooser& choose) {
  auto& table = schema.tables[choose.below(schema.tables.size())];
  const Namer namer{schema};
  switch (choose.below(18)) {
    case 0: return add_table(schema, choose);
    case 1: return drop_table(schema, choose);
    case 2: return drop_column(schema, table, choose);
    case 3: return add_column(schema, table, choose);
    case 4:
    case 5: return alter_column(schema, table, choose);
    case 6: return edit_enum(schema, hints, choose);
    case 7: return rename_column(schema, table, hints, choose);
    case 8: return rename_table(schema, hints, choose);
    case 9: return add_index(namer, schema, table, choose);
    case 10: return add_check(namer, schema, table, choose);
    case 11: return add_reference(namer, schema, table, choose);
    case 12:
      if (!table.indexes.empty()) table.indexes.pop_back();
      return;
    case 13:
      if (!table.checks.empty()) table.checks.pop_back();
      return;
    case 14: return add_raw(schema, choose);
    case 15:
      if (!schema.raws.empty()) schema.raws.erase(schema.raws.begin() + static_cast<std::ptrdiff_t>(choose.below(schema.raws.size())));
      return;
    case 16: return add_search(namer, table, choose);
    case 17: return edit_unique(namer, schema, table, choose);
  }
}

}  // namespace

Schema random_schema(Chooser& choose) {
  Schema schema;
  schema.name = "laws";
  for (std::size_t i = choose.below(3); i > 0; --i) add_enum(schema, choose);
  for (std::size_t i = 1 + choose.below(4); i > 0; --i) add_table(schema, choose);
  add_references(schema, choose);
  for (std::size_t i = choose.below(4); i > 0; --i) add_raw(schema, choose);
  return schema;
}

Edited random_edit(const Schema& before, Chooser& choose) {
  Edited out{before, {}};
  for (std::size_t i = 1 + choose.below(6); i > 0; --i) edit(out.schema, out.hints, choose);
  mend_raws(out.schema, choose);
  return out;
}

}  // namespace stratac::laws
