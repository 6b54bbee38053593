#include "sql/aside.hpp"

#include "support/overloaded.hpp"

namespace stratac {

Table& Aside::of(const std::string& table) {
  if (auto* found = find(schema_.tables, table)) return *found;
  schema_.tables.emplace_back().name = table;
  return schema_.tables.back();
}

bool Aside::has(const RenameObject& object) const {
  switch (object.kind) {
    case Object::key: return false;
    case Object::unique: return has(&Table::uniques, object.table, object.before);
    case Object::check: return has(&Table::checks, object.table, object.before);
    case Object::reference: return has(&Table::references, object.table, object.before);
    case Object::index: return has(&Table::indexes, object.table, object.before);
  }
  return false;
}

void Aside::follow(const Change& change) {
  std::visit(overloaded{
                 [&](const RenameEnums&) { apply_change(schema_, change); },
                 [&](const RenameEnumValues&) { apply_change(schema_, change); },
                 [&](const RenameTables&) { apply_change(schema_, change); },
                 [&](const RenameColumns&) { apply_change(schema_, change); },
                 [&](const RenameObject& c) {
                   if (has(c)) apply_change(schema_, change);
                 },
                 [&](const DropTable& c) {
                   std::erase_if(schema_.tables, [&](const Table& table) { return table.name == c.table.name; });
                 },
                 [](const auto&) {},
             },
             change);
}

}  // namespace stratac
