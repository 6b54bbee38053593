#include <fmt/format.h>

#include <algorithm>

#include "diff/change.hpp"
#include "support/overloaded.hpp"

namespace stratac {
namespace {

using Lines = std::vector<std::string>;

std::string column_words(const Column& column) {
  return fmt::format("{}{}{}", to_string(column.type), column.nullable ? "?" : "",
                     column.default_value ? fmt::format(" default {}", to_string(*column.default_value)) : "");
}

Lines renames(std::string_view what, std::string_view of, const Renames& names) {
  Lines out;
  for (const auto& [before, after] : names) out.push_back(fmt::format("rename {} {}{} to {}", what, of, before, after));
  return out;
}

std::string_view words(Object kind) {
  switch (kind) {
    case Object::key: return "key";
    case Object::unique: return "unique";
    case Object::check: return "check";
    case Object::reference: return "reference";
    case Object::index: return "index";
  }
  return "";
}

Lines enum_lines(const AlterEnum& c) {
  Lines out;
  const auto missing = [](const EnumType& type, const std::string& value) {
    return std::find(type.values.begin(), type.values.end(), value) == type.values.end();
  };
  for (const auto& value : c.after.values)
    if (missing(c.before, value)) out.push_back(fmt::format("add value {}.{}", c.after.name, value));
  for (const auto& value : c.before.values)
    if (missing(c.after, value)) out.push_back(fmt::format("drop value {}.{}", c.after.name, value));
  if (out.empty()) out.push_back(fmt::format("reorder the values of enum {}", c.after.name));
  return out;
}

std::string_view kind_of(const Index& index) { return index.search ? "search" : "index"; }

Lines line(std::string text) { return {std::move(text)}; }

Lines object(std::string_view verb, std::string_view kind, const std::string& table, const std::string& name) {
  return line(fmt::format("{} {} {} on {}", verb, kind, name, table));
}

}  // namespace

std::vector<std::string> describe(const Change& change) {
  return std::visit(
      overloaded{
          [](const AddEnum& c) { return line(fmt::format("create enum {}", c.type.name)); },
          [](const DropEnum& c) { return line(fmt::format("drop enum {}", c.type.name)); },
          [](const RenameEnums& c) { return renames("enum", "", c.names); },
          [](const RenameEnumValues& c) { return renames("value", c.type + ".", c.values); },
          [](const AlterEnum& c) { return enum_lines(c); },
          [](const AddTable& c) { return line(fmt::format("create table {}", c.table.name)); },
          [](const DropTable& c) { return line(fmt::format("drop table {}", c.table.name)); },
          [](const RenameTables& c) { return renames("table", "", c.names); },
          [](const AddColumn& c) {
            return line(fmt::format("add column {}.{} {}", c.table, c.column.name, column_words(c.column)));
          },
          [](const DropColumn& c) { return line(fmt::format("drop column {}.{}", c.table, c.column.name)); },
          [](const RenameColumns& c) { return renames("column", c.table + ".", c.names); },
          [](const AlterColumn& c) {
            return line(fmt::format("alter column {}.{}: {} becomes {}", c.table, c.after.name,
                                    column_words(c.before), column_words(c.after)));
          },
          [](const AddKey& c) { return object("add", "key", c.table, c.key.name); },
          [](const DropKey& c) { return object("drop", "key", c.table, c.key.name); },
          [](const AddUnique& c) { return object("add", "unique", c.table, c.unique.name); },
          [](const DropUnique& c) { return object("drop", "unique", c.table, c.unique.name); },
          [](const AddCheck& c) { return object("add", "check", c.table, c.check.name); },
          [](const DropCheck& c) { return object("drop", "check", c.table, c.check.name); },
          [](const AddReference& c) { return object("add", "reference", c.table, c.reference.name); },
          [](const DropReference& c) { return object("drop", "reference", c.table, c.reference.name); },
          [](const AddIndex& c) { return object("add", kind_of(c.index), c.table, c.index.name); },
          [](const DropIndex& c) { return object("drop", kind_of(c.index), c.table, c.index.name); },
          [](const RenameObject& c) { return renames(words(c.kind), "", {{c.before, c.after}}); },
          [](const AddRaw& c) { return line(fmt::format("create raw {}", c.raw.name)); },
          [](const DropRaw& c) { return line(fmt::format("drop raw {}", c.raw.name)); },
          [](const AlterRaw& c) { return line(fmt::format("change raw {}", c.after.name)); },
      },
      change);
}

}  // namespace stratac
