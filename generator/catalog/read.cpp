#include "catalog/read.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/found.hpp"
#include "catalog/read_expression.hpp"
#include "catalog/read_type.hpp"
#include "catalog/sql_tokens.hpp"
#include "model/names.hpp"

namespace stratac {
namespace {

bool same_columns(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

bool is_unique_in(const Table& table, const std::vector<std::string>& columns) {
  return (table.key && same_columns(table.key->columns, columns)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(), [&](const Unique& each) { return same_columns(each.columns, columns); });
}

class Reader {
 public:
  Reader(Found found, bool is_postgres, const std::set<std::string>& by_hand)
      : found_(std::move(found)), is_postgres_(is_postgres), by_hand_(by_hand) {}

  Reading read(const std::string& name) {
    out_.schema.name = name;
    out_.schema.enums = found_.enums;
    for (auto& table : found_.tables) add_table(table);
    // When all keys and uniques that they may refer to are known.
    for (const auto& table : found_.tables)
      for (const auto& constraint : table.constraints)
        if (constraint.kind == 'f') add_reference(*find(out_.schema.tables, table.name), constraint);
    for (const auto& object : found_.objects) add_raw(object.name, object.table, object.steps);
    for (const auto& other : found_.others) out_.doubts.push_back(other);
    for (auto& raw : out_.schema.raws) find_used(raw);
    return std::move(out_);
  }

 private:
  void doubt(const std::string& what, const std::string& table, const std::string& name, std::string_view text) {
    out_.doubts.push_back(fmt::format("{} {}.{} {}", what, table, name, text));
  }

  bool is_by_hand(std::string_view kind, const std::string& table, const std::string& name) const {
    return by_hand_.contains(fmt::format("{} {}.{}", kind, table, name));
  }

  // Where the other database has no such thing it gets `elsewhere`.
  Expr in_own_words(const std::string& sql, const std::string& elsewhere, const Type& type) const {
    return {.op = Op::raw, .text = is_postgres_ ? elsewhere : sql, .other = is_postgres_ ? sql : elsewhere, .type = type};
  }

  Expr expression(const Table& table, const Column* column, ReadAs as, const std::string& kind, const std::string& name, const std::string& sql) {
    const bool is_bit = column && column->type == scalar_type(Scalar::boolean) && (sql == "0" || sql == "1");
    const auto meant = is_bit ? (sql == "1" ? "true" : "false") : sql;  // SQLite
    if (!is_by_hand(kind, table.name, name))
      if (auto said = read_expression(out_.schema.enums, table, column, as, meant)) return *std::move(said);
    doubt(kind, table.name, name, fmt::format("stands in the words of {} only: `{}`", is_postgres_ ? "PostgreSQL" : "SQLite", sql));
    const bool is_number = sql.find_first_not_of("0123456789.-") == std::string::npos;
    return in_own_words(sql, is_number ? sql : as == ReadAs::condition ? "true" : "NULL", column ? column->type : scalar_type(Scalar::boolean));
  }

  void add_column(Table& table, const FoundColumn& found, FoundTable& of) {
    const auto read = is_postgres_ ? read_postgres_type(found, out_.schema.enums) : read_sqlite_type(found, of);
    Column column{.name = found.name, .type = read.type, .nullable = found.nullable};
    if (!read.doubt.empty()) doubt("column", table.name, found.name, fmt::format("`{}` {}", found.type, read.doubt));
    (is_postgres_ ? column.postgres_type : column.sqlite_type) = read.only_here;
    auto& collation = is_postgres_ ? column.postgres_collation : column.sqlite_collation;
    if (found.collation != "C" || !is_postgres_) collation = found.collation;
    // Without a word Strata's text sorts by code point.
    if (is_postgres_ && found.collation.empty() && read.only_here.empty() && read.type.scalar == Scalar::text) collation = "default";
    table.columns.push_back(std::move(column));
  }

  static bool is_key(const FoundTable& table, const std::string& column) {
    return std::any_of(table.constraints.begin(), table.constraints.end(),
                       [&](const FoundConstraint& each) { return each.kind == 'p' && each.columns == std::vector{column}; });
  }

  // Before the table that takes numbers from it; it goes with the table, or stays.
  void add_sequence(const std::string& call) {
    const auto begin = call.find('\'') + 1;
    const auto name = call.substr(begin, call.find('\'', begin) - begin);
    add_raw(unquoted(name), "", {"CREATE SEQUENCE IF NOT EXISTS " + name, ""});
  }

  // When all columns are known, which generated ones read.
  void add_default(Table& table, const FoundColumn& found, const FoundTable& of) {
    auto& column = *find(table.columns, found.name);
    // The language numbers what is the whole key.
    const bool is_serial = is_postgres_ && found.default_sql && found.default_sql->starts_with("nextval(");
    column.identity = (found.identity || is_serial) && is_key(of, found.name);
    if (column.identity) return;
    if (is_serial) add_sequence(*found.default_sql);
    if (found.generated_sql)
      column.generated = expression(table, &column, ReadAs::generated, "column", found.name, *found.generated_sql);
    else if (found.default_sql && upper_case(*found.default_sql) != "NULL" && !found.default_sql->starts_with("NULL::"))
      column.default_value = expression(table, &column, ReadAs::default_value, "column", found.name, *found.default_sql);
  }

  void add_table(FoundTable& found) {
    if (found.columns.empty()) {
      out_.doubts.push_back("table " + found.name + " has no columns");
      return;
    }
    auto& table = out_.schema.tables.emplace_back(
        Table{.name = found.name, .columns = {}, .key = {}, .uniques = {}, .checks = {}, .references = {}, .indexes = {}});
    for (const auto& column : found.columns) add_column(table, column, found);
    for (const auto& column : found.columns) add_default(table, column, found);
    for (const auto& constraint : found.constraints) add_constraint(table, constraint);
    for (const auto& index : found.indexes) add_index(table, index);
  }

  bool can_be_key(const Table& table, const FoundConstraint& constraint) const {
    return std::none_of(constraint.columns.begin(), constraint.columns.end(), [&](auto& name) {
      const auto& type = find(table.columns, name)->type;
      return type.array || type.scalar == Scalar::json;
    });
  }

  void add_constraint(Table& table, const FoundConstraint& found) {
    if (found.kind == 'f') return;
    if (found.kind == 'c') {
      const auto condition = expression(table, nullptr, ReadAs::condition, "check", found.name, found.sql);
      table.checks.push_back({found.name, condition});
    } else if (found.kind == 'p' && can_be_key(table, found)) {
      table.key = Key{found.name, found.columns};
      for (const auto& name : found.columns) find(table.columns, name)->nullable = false;
    } else if (found.kind == 'u' && can_be_key(table, found) && !is_by_hand("unique", table.name, found.name)) {
      table.uniques.push_back({found.name, found.columns});
    } else {
      keep_constraint(table, found);
    }
  }

  // PostgreSQL can be given any constraint afterwards.
  void keep_constraint(const Table& table, const FoundConstraint& found) {
    if (!is_postgres_) return doubt("constraint", table.name, found.table, "is not taken over");
    add_raw(found.name, table.name, found.steps);
  }

  bool can_refer(const Table& table, const FoundConstraint& found) const {
    const auto* target = find(out_.schema.tables, found.table);
    if (!target || is_by_hand("reference", table.name, found.name)) return false;
    const auto& referenced = found.referenced;
    if (referenced.size() != found.columns.size() || !is_unique_in(*target, referenced)) return false;
    for (std::size_t i = 0; i < referenced.size(); ++i) {
      const auto *from = find(table.columns, found.columns[i]), *to = find(target->columns, referenced[i]);
      if (!from || !to) return false;
      auto a = from->type, b = to->type;
      a.length = b.length = 0;
      const bool nulls = found.on_delete == Action::set_null || found.on_update == Action::set_null;
      const bool defaults = found.on_delete == Action::set_default || found.on_update == Action::set_default;
      if (a != b || (nulls && !from->nullable) || (defaults && !from->default_value)) return false;
    }
    return true;
  }

  void add_reference(Table& table, FoundConstraint found) {
    const auto* target = find_folded(found.table);
    if (target) found.table = target->name;
    // SQLite: columns that are not named are the key's.
    if (found.referenced.empty() && target && target->key) found.referenced = target->key->columns;
    if (!can_refer(table, found)) return keep_constraint(table, found);
    table.references.push_back({found.name, found.columns, found.table, found.referenced, found.on_delete, found.on_update, found.deferrable});
  }

  const Table* find_folded(const std::string& name) const {
    const auto& tables = out_.schema.tables;
    const auto found = std::find_if(tables.begin(), tables.end(), [&](auto& each) { return folded_name(each.name) == folded_name(name); });
    return found == tables.end() ? nullptr : &*found;
  }

  void add_index(Table& table, const FoundIndex& found) {
    auto made = (found.is_unique && found.where.empty()) || !found.is_plain || is_by_hand("index", table.name, found.name) ? std::nullopt : index_of(table, found);
    if (made) table.indexes.push_back(*std::move(made));
    else add_raw(found.name, table.name, found.steps);
  }

  std::optional<Index> index_of(const Table& table, const FoundIndex& found) const {
    Index out{.name = found.name, .parts = {}, .where = {}, .method = found.method, .include = found.include, .unique = found.is_unique};
    if (found.method == "gist" || found.method == "spgist" || (found.is_unique && !found.include.empty())) return std::nullopt;
    for (const auto& part : found.parts) {
      const auto* column = part.is_column ? find(table.columns, part.sql) : nullptr;
      if (!column || (found.is_unique && part.descending)) return std::nullopt;
      const bool is_document = column->type.array || column->type.scalar == Scalar::json;
      if (found.method == "gin" && !is_document) return std::nullopt;
      out.parts.push_back({{.op = Op::column, .text = part.sql, .type = column->type}, part.descending});
    }
    if (found.where.empty()) return out;
    out.where = read_expression(out_.schema.enums, table, nullptr, ReadAs::condition, found.where);
    return out.where ? std::optional(out) : std::nullopt;
  }

  // Under a name that no table and no other has.
  void add_raw(const std::string& name, const std::string& table, const RawSteps& steps) {
    const auto is_taken = [&](const std::string& n) { return find_folded(n) || find(out_.schema.raws, n); };
    auto free = is_taken(name) ? table + "_" + name : name;
    for (int i = 2; is_taken(free); ++i) free = fmt::format("{}_{}_{}", table, name, i);
    RawObject made{.name = free, .uses = {}, .sqlite = {}, .postgres = {}};
    (is_postgres_ ? made.postgres : made.sqlite) = steps;
    if (!table.empty()) made.uses.push_back(table);
    out_.schema.raws.push_back(std::move(made));
  }

  // What an object mentions it uses; of raw objects those that were made before it, so never in a circle.
  void find_used(RawObject& raw) {
    const auto& steps = is_postgres_ ? *raw.postgres : *raw.sqlite;
    if (steps.drop.empty()) return;
    const auto names = names_in(steps.create);
    const auto use = [&](const std::string& name) {
      const bool known = std::find(raw.uses.begin(), raw.uses.end(), name) != raw.uses.end();
      if (!known && names.contains(folded_name(name))) raw.uses.push_back(name);
    };
    for (const auto& table : out_.schema.tables) use(table.name);
    for (const auto& other : out_.schema.raws) {
      if (&other == &raw) break;
      use(other.name);
    }
  }

  static std::set<std::string> names_in(std::string_view sql) {
    std::set<std::string> out;
    std::string token;
    for (SqlTokens tokens(sql); tokens.next(token);) {
      if (token[0] == '(' && token.size() > 1) out.merge(names_in(std::string_view(token).substr(1, token.size() - 2)));
      else out.insert(folded_name(unquoted(token)));
    }
    return out;
  }

  Found found_;
  bool is_postgres_;
  const std::set<std::string>& by_hand_;
  Reading out_{};
};

}  // namespace

Reading read(strata::Connection& connection, const std::string& schema_name, const std::set<std::string>& by_hand) {
  const bool is_postgres = connection.dialect() == strata::Dialect::postgres;
  return Reader(is_postgres ? found_in_postgres(connection) : found_in_sqlite(connection), is_postgres, by_hand).read(schema_name);
}

}  // namespace stratac
