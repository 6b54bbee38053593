#include "model/schema_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "model/names.hpp"
#include "model/print_line.hpp"
#include "model/type.hpp"
#include "model/written.hpp"
#include "support/naming.hpp"

namespace stratac {
namespace {

using Names = std::map<std::string, std::string>;  // stored -> in the language
using Said = std::set<const Reference*>;           // those that a relation says

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

// `order_details`, `Order Details` -> `OrderDetails`
std::string pascal_case(std::string_view stored) {
  std::string out;
  bool begins = true;
  for (const char c : stored) {
    if (is_letter_or_digit(c)) out += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    begins = !is_letter_or_digit(c);
  }
  return out;
}

class Text {
 public:
  explicit Text(const Schema& schema) : schema_(schema) {
    for (const auto& type : schema.enums) enums_[type.name] = enum_name(type.name);
    for (const auto& table : schema.tables) models_[table.name] = model_name(table.name);
  }

  std::string run() {
    auto out = fmt::format("schema {};\n", written_name(schema_.name));
    for (auto type : schema_.enums) {
      type.name = enums_.at(type.name);
      out += block(type);
    }
    for (const auto& table : schema_.tables) out += model(table);
    for (auto raw : schema_.raws) {
      for (auto& used : raw.uses)
        if (const auto found = models_.find(used); found != models_.end()) used = found->second;
      out += block(raw);
    }
    return out;
  }

 private:
  // An enum has no attribute for its stored name.
  std::string enum_name(const std::string& stored) {
    auto name = pascal_case(stored);
    return !name.empty() && snake_case(name) == stored && taken_.insert(name).second ? name : (taken_.insert(stored), stored);
  }
  std::string model_name(const std::string& stored) {
    auto name = pascal_case(stored);
    const bool clashes = name.empty() || taken_.contains(name) || taken_.contains("New" + name) || taken_.contains(name + "Patch") ||
                         (name.starts_with("New") && taken_.contains(name.substr(3))) ||
                         (name.ends_with("Patch") && taken_.contains(name.substr(0, name.size() - 5)));
    if (clashes) name = stored;
    taken_.insert(name);
    return name;
  }

  void rename(Type& type) const {
    if (const auto found = enums_.find(type.enumeration); found != enums_.end()) type.enumeration = found->second;
  }
  Expr renamed(Expr expr) const {
    for_each_node(expr, [&](Expr& each) { rename(each.type); });
    return expr;
  }

  Reference with_model(Reference reference) const {
    reference.table = models_.at(reference.table);
    return reference;
  }
  Index renamed(Index index) const {
    for (auto& part : index.parts) part.expr = renamed(part.expr);
    if (index.where) index.where = renamed(*index.where);
    return index;
  }
  static std::vector<std::string> names_in(const Index& index) {
    std::vector<std::string> out;
    for (const auto& part : index.parts) out.push_back(part.expr.op == Op::column ? part.expr.text : "expr");
    return out;
  }

  std::string model(const Table& table) {
    const auto& name = models_.at(table.name);
    auto out = fmt::format("\nmodel {}{} {{\n", written_name(name),
                           snake_case(name) == table.name ? "" : fmt::format(" @table({})", written_argument(table.name)));
    Said said;
    for (const auto& column : table.columns) out += "  " + field(table, column, said) + "\n";
    const auto more = clauses(table, said);
    return out + (more.empty() ? "" : "\n") + more + "}\n";
  }

  static bool is_usual(const Table& table, const std::string& name, const std::vector<std::string>& columns, std::string_view suffix) {
    return name.empty() || name == derived_name(table.name, columns, suffix);
  }

  bool is_id(const Table& table, const std::string& column) const {
    return table.key && table.key->columns == std::vector{column} && is_usual(table, table.key->name, {}, "pkey");
  }
  bool is_unique(const Table& table, const std::string& column) const {
    return std::count_if(table.uniques.begin(), table.uniques.end(), [&](auto& each) {
             return each.columns == std::vector{column} && is_usual(table, each.name, each.columns, "key");
           }) == 1;
  }
  static bool is_plain(const Table& table, const Index& index, const std::string& column) {
    return index.parts.size() == 1 && index.parts[0].expr.op == Op::column && index.parts[0].expr.text == column &&
           !index.parts[0].descending && !index.where && index.method.empty() && index.include.empty() &&
           is_usual(table, index.name, {column}, "idx");
  }
  bool is_indexed(const Table& table, const std::string& column) const {
    return std::count_if(table.indexes.begin(), table.indexes.end(), [&](auto& each) { return is_plain(table, each, column); }) == 1;
  }

  std::string field(const Table& table, const Column& column, Said& said) {
    auto out = relation(table, column, said);
    if (out.empty()) {
      auto named = column;
      rename(named.type);
      if (named.default_value) named.default_value = renamed(*named.default_value);
      if (named.generated) named.generated = renamed(*named.generated);
      out = line(named);
    }
    if (is_id(table, column.name)) out += " @id";
    if (is_unique(table, column.name)) out += " @unique";
    if (is_indexed(table, column.name)) out += " @index";
    return out;
  }

  // The reference that a relation over this column would make.
  const Reference* reference_of(const Table& table, const Column& column) const {
    for (const auto& each : table.references) {
      const auto* target = find(schema_.tables, each.table);
      if (each.columns != std::vector{column.name} || !target || !target->key || target->key->columns != each.referenced) continue;
      const auto& to = *find(target->columns, each.referenced.front());
      const bool alike = column.type == to.type && column.postgres_type == to.postgres_type && column.sqlite_type == to.sqlite_type &&
                         column.postgres_collation == to.postgres_collation && column.sqlite_collation == to.sqlite_collation;
      if (alike && is_usual(table, each.name, each.columns, "fkey") && !closes_circle(table, column, *target)) return &each;
    }
    return nullptr;
  }

  // Keys that are made of each other.
  bool closes_circle(const Table& table, const Column& column, const Table& target) const {
    const auto is_in_key = [](const Table& of, const std::string& name) {
      return of.key && std::find(of.key->columns.begin(), of.key->columns.end(), name) != of.key->columns.end();
    };
    if (!is_in_key(table, column.name)) return false;
    return &target == &table || std::any_of(target.references.begin(), target.references.end(),
                                            [&](auto& each) { return is_in_key(target, each.columns.front()); });
  }

  std::string relation(const Table& table, const Column& column, Said& said) {
    const auto* reference = reference_of(table, column);
    if (!reference || column.default_value || column.generated || column.identity) return {};
    const auto name = field_name(table, column, reference->referenced.front());
    said.insert(reference);
    const auto derived = name + "_" + reference->referenced.front();
    return fmt::format("{} {}{}{}{}{}{}", written_name(name), written_name(models_.at(reference->table)), column.nullable ? "?" : "",
                       derived == column.name ? "" : fmt::format(" @column({})", written_argument(column.name)),
                       action_attribute("on_delete", reference->on_delete), action_attribute("on_update", reference->on_update),
                       reference->deferrable ? " @deferrable" : "");
  }

  // `customer` for customer_id or CustomerId; the column's own name where another column is called so.
  static std::string field_name(const Table& table, const Column& column, const std::string& key) {
    auto name = column.name;
    for (const auto& end : {"_" + key, std::string("_id"), std::string("Id"), std::string("ID")})
      if (name.size() > end.size() && name.ends_with(end)) {
        name.resize(name.size() - end.size());
        break;
      }
    name = snake_case(name);
    const auto is_other = [&](const Column& each) { return &each != &column && folded_name(each.name) == folded_name(name); };
    return std::any_of(table.columns.begin(), table.columns.end(), is_other) ? column.name : name;
  }

  template <class Item>
  void add(std::string& out, const Table& table, Item item, const std::vector<std::string>& columns, std::string_view suffix) const {
    if (is_usual(table, item.name, columns, suffix)) item.name.clear();
    out += "  " + line(item) + "\n";
  }

  std::string clauses(const Table& table, const Said& said) {
    std::string out;
    if (table.key && !(table.key->columns.size() == 1 && is_id(table, table.key->columns[0]))) add(out, table, *table.key, {}, "pkey");
    for (const auto& each : table.uniques)
      if (each.columns.size() > 1 || !is_usual(table, each.name, each.columns, "key") || !is_unique(table, each.columns[0]))
        add(out, table, each, each.columns, "key");
    for (const auto& each : table.checks) add(out, table, Check{each.name, renamed(each.condition)}, {}, "check");
    for (const auto& each : table.references)
      if (!said.contains(&each)) add(out, table, with_model(each), each.columns, "fkey");
    for (const auto& each : table.indexes) {
      const auto& first = each.parts[0].expr.text;
      if (is_plain(table, each, first) && is_indexed(table, first)) continue;
      add(out, table, renamed(each), names_in(each), "idx");
    }
    return out;
  }

  const Schema& schema_;
  Names enums_, models_;
  std::set<std::string> taken_;
};

}  // namespace

std::string schema_text(const Schema& schema) { return Text(schema).run(); }

}  // namespace stratac
