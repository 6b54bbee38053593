#include "pipeline/neighbourhood.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace stratac {
namespace {

using Names = std::set<std::string, std::less<>>;

bool same_enum(const Schema& a, const Schema& b, const std::string& name) {
  const auto *one = find(a.enums, name), *other = find(b.enums, name);
  return one && other && *one == *other;
}

// The tables of `schema` that `other` does not hold just so.
Names differing(const Schema& schema, const Schema& other) {
  Names names;
  for (const auto& table : schema.tables) {
    const auto* twin = find(other.tables, table.name);
    const bool same =
        twin && *twin == table && std::all_of(table.columns.begin(), table.columns.end(), [&](const Column& c) {
          return c.type.enumeration.empty() || same_enum(schema, other, c.type.enumeration);
        });
    if (!same) names.insert(table.name);
  }
  return names;
}

void add_neighbours(const Schema& schema, const Names& changed, Names& all) {
  for (const auto& table : schema.tables)
    for (const auto& reference : table.references) {
      if (changed.contains(table.name)) all.insert(reference.table);
      if (changed.contains(reference.table)) all.insert(table.name);
    }
}

bool is_same_raw(const RawObject& raw, const Schema& other) {
  const auto* twin = find(other.raws, raw.name);
  return twin && *twin == raw;
}

// The raw objects that differ, those that stand on what differs, and those that stand on no table, which a
// column's type may need; with them the tables and raw objects that they use.
void add_raws(const Schema& schema, const Schema& other, const Names& changed, Names& tables, Names& raws) {
  const auto order = in_order_of_use(schema.raws);
  Names on_table;
  for (const auto* raw : order) {
    const auto any_of = [&](const auto& holds) { return std::any_of(raw->uses.begin(), raw->uses.end(), holds); };
    const bool stands = any_of([&](auto& used) { return on_table.contains(used) || find(schema.tables, used); });
    if (stands) on_table.insert(raw->name);
    const bool moves = any_of([&](auto& used) { return changed.contains(used) || (stands && raws.contains(used)); });
    if (!stands || moves || !is_same_raw(*raw, other)) raws.insert(raw->name);
  }
  for (auto raw = order.rbegin(); raw != order.rend(); ++raw)
    if (raws.contains((*raw)->name))
      for (const auto& used : (*raw)->uses) (find(schema.tables, used) ? tables : raws).insert(used);
}

Schema restricted(Schema schema, const Names& kept, const Names& changed, const Names& raws) {
  std::erase_if(schema.raws, [&](const RawObject& raw) { return !raws.contains(raw.name); });
  std::erase_if(schema.tables, [&](const Table& table) { return !kept.contains(table.name); });
  for (auto& table : schema.tables)
    if (!changed.contains(table.name))
      std::erase_if(table.references, [&](const Reference& reference) { return !kept.contains(reference.table); });
  return schema;
}

}  // namespace

Neighbourhood neighbourhood(const Schema& before, const Schema& after) {
  auto changed = differing(before, after);
  changed.merge(differing(after, before));
  auto kept = changed;
  add_neighbours(before, changed, kept);
  add_neighbours(after, changed, kept);
  Names raws;
  add_raws(before, after, changed, kept, raws);
  add_raws(after, before, changed, kept, raws);
  return {restricted(before, kept, changed, raws), restricted(after, kept, changed, raws)};
}

}  // namespace stratac
