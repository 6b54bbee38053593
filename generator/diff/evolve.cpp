#include <algorithm>
#include <cassert>

#include "diff/change.hpp"
#include "diff/rename.hpp"
#include "support/overloaded.hpp"

namespace stratac {
namespace {

// From the back, because a down script takes away last what came last: a
// whole schema's removal then stays linear.
template <class T>
auto position_of(std::vector<T>& items, const std::string& name) {
  const auto found = std::find_if(items.rbegin(), items.rend(), [&](const T& item) { return item.name == name; });
  assert(found != items.rend() && "a change names something that its schema does not have");
  return std::prev(found.base());
}

template <class T>
T& named(std::vector<T>& items, const std::string& name) {
  return *position_of(items, name);
}

template <class T>
void erase_named(std::vector<T>& items, const std::string& name) {
  items.erase(position_of(items, name));
}

void rename_object(Table& table, const RenameObject& c) {
  switch (c.kind) {
    case Object::key: table.key->name = c.after; return;
    case Object::unique: named(table.uniques, c.before).name = c.after; return;
    case Object::check: named(table.checks, c.before).name = c.after; return;
    case Object::reference: named(table.references, c.before).name = c.after; return;
    case Object::index: named(table.indexes, c.before).name = c.after; return;
  }
}

}  // namespace

void apply_change(Schema& schema, const Change& change) {
  const auto table = [&](const std::string& name) -> Table& { return named(schema.tables, name); };
  std::visit(
      overloaded{
          [&](const AddEnum& c) { schema.enums.push_back(c.type); },
          [&](const DropEnum& c) { erase_named(schema.enums, c.type.name); },
          [&](const RenameEnums& c) { rename_enums(schema, c.names); },
          [&](const RenameEnumValues& c) { rename_enum_values(schema, c.type, c.values); },
          [&](const AlterEnum& c) { named(schema.enums, c.before.name) = c.after; },
          [&](const AddTable& c) { schema.tables.push_back(c.table); },
          [&](const DropTable& c) { erase_named(schema.tables, c.table.name); },
          [&](const RenameTables& c) { rename_tables(schema, c.names); },
          [&](const AddColumn& c) { table(c.table).columns.push_back(c.column); },
          [&](const DropColumn& c) { erase_named(table(c.table).columns, c.column.name); },
          [&](const RenameColumns& c) { rename_columns(schema, c.table, c.names); },
          [&](const AlterColumn& c) { named(table(c.table).columns, c.before.name) = c.after; },
          [&](const AddKey& c) { table(c.table).key = c.key; },
          [&](const DropKey& c) { table(c.table).key.reset(); },
          [&](const AddUnique& c) { table(c.table).uniques.push_back(c.unique); },
          [&](const DropUnique& c) { erase_named(table(c.table).uniques, c.unique.name); },
          [&](const AddCheck& c) { table(c.table).checks.push_back(c.check); },
          [&](const DropCheck& c) { erase_named(table(c.table).checks, c.check.name); },
          [&](const AddReference& c) { table(c.table).references.push_back(c.reference); },
          [&](const DropReference& c) { erase_named(table(c.table).references, c.reference.name); },
          [&](const AddIndex& c) { table(c.table).indexes.push_back(c.index); },
          [&](const DropIndex& c) { erase_named(table(c.table).indexes, c.index.name); },
          [&](const RenameObject& c) { rename_object(table(c.table), c); },
          [&](const AddRaw& c) { schema.raws.push_back(c.raw); },
          [&](const DropRaw& c) { erase_named(schema.raws, c.raw.name); },
          [&](const AlterRaw& c) { named(schema.raws, c.before.name) = c.after; },
      },
      change);
}

Schema evolve(Schema schema, const Changes& changes) {
  for (const auto& change : changes) apply_change(schema, change);
  return schema;
}

namespace {

Renames swapped(Renames names) {
  for (auto& [before, after] : names) std::swap(before, after);
  return names;
}

Change inverse_of(const Change& change) {
  return std::visit(
      overloaded{
          [](const AddEnum& c) -> Change { return DropEnum{c.type}; },
          [](const DropEnum& c) -> Change { return AddEnum{c.type}; },
          [](const RenameEnums& c) -> Change { return RenameEnums{swapped(c.names)}; },
          [](const RenameEnumValues& c) -> Change { return RenameEnumValues{c.type, swapped(c.values)}; },
          // What was mapped cannot be told apart again, so nothing is mapped back.
          [](const AlterEnum& c) -> Change { return AlterEnum{c.after, c.before, {}}; },
          [](const AddTable& c) -> Change { return DropTable{c.table}; },
          [](const DropTable& c) -> Change { return AddTable{c.table}; },
          [](const RenameTables& c) -> Change { return RenameTables{swapped(c.names)}; },
          [](const AddColumn& c) -> Change { return DropColumn{c.table, c.column, c.fill}; },
          [](const DropColumn& c) -> Change { return AddColumn{c.table, c.column, c.fill}; },
          [](const RenameColumns& c) -> Change { return RenameColumns{c.table, swapped(c.names)}; },
          [](const AlterColumn& c) -> Change {
            return AlterColumn{c.table, c.after, c.before, c.back_cast, c.back_fill, c.cast, c.fill};
          },
          [](const AddKey& c) -> Change { return DropKey{c.table, c.key}; },
          [](const DropKey& c) -> Change { return AddKey{c.table, c.key}; },
          [](const AddUnique& c) -> Change { return DropUnique{c.table, c.unique}; },
          [](const DropUnique& c) -> Change { return AddUnique{c.table, c.unique}; },
          [](const AddCheck& c) -> Change { return DropCheck{c.table, c.check}; },
          [](const DropCheck& c) -> Change { return AddCheck{c.table, c.check}; },
          [](const AddReference& c) -> Change { return DropReference{c.table, c.reference}; },
          [](const DropReference& c) -> Change { return AddReference{c.table, c.reference}; },
          [](const AddIndex& c) -> Change { return DropIndex{c.table, c.index}; },
          [](const DropIndex& c) -> Change { return AddIndex{c.table, c.index}; },
          [](const RenameObject& c) -> Change { return RenameObject{c.table, c.kind, c.after, c.before}; },
          [](const AddRaw& c) -> Change { return DropRaw{c.raw}; },
          [](const DropRaw& c) -> Change { return AddRaw{c.raw}; },
          [](const AlterRaw& c) -> Change { return AlterRaw{c.after, c.before}; },
      },
      change);
}

}  // namespace

Changes inverse(const Changes& changes) {
  Changes out;
  out.reserve(changes.size());
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) out.push_back(inverse_of(*change));
  return out;
}

}  // namespace stratac
