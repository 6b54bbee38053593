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

Schema restricted(Schema schema, const Names& kept, const Names& changed) {
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
  return {restricted(before, kept, changed), restricted(after, kept, changed)};
}

}  // namespace stratac
