#include "diff/merge_names.hpp"

#include <algorithm>
#include <functional>

#include "diff/rename.hpp"

namespace stratac {
namespace {

std::string called(const std::string& name, const Renames& names) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const auto& pair) { return pair.first == name; });
  return found == names.end() ? name : found->second;
}

std::string called(const std::string& owner, const std::string& name, const std::map<std::string, Renames>& names) {
  const auto found = names.find(owner);
  return found == names.end() ? name : called(name, found->second);
}

using Conflict = std::function<void(const std::string& name)>;

// What is left of `moved` for one who knows the things under the names of `other`.
Renames across(const Renames& moved, const Renames& other, const Conflict& conflict) {
  Renames out;
  for (const auto& [before, after] : moved) {
    const auto there = called(before, other);
    if (there == before) out.emplace_back(before, after);
    else if (there != after) conflict(after);
  }
  return out;
}

Renames united(Renames a, const Renames& b) {
  for (const auto& pair : b)
    if (std::find(a.begin(), a.end(), pair) == a.end()) a.push_back(pair);
  return a;
}

using Lists = std::map<std::string, Renames>;

// The lists under the names that their owners have in the end.
Lists under(const Lists& lists, const Renames& owners) {
  Lists out;
  for (const auto& [owner, names] : lists) out.emplace(called(owner, owners), names);
  return out;
}

Lists across(const Lists& moved, const Lists& other, const std::function<void(std::string, std::string)>& conflict) {
  Lists out;
  for (const auto& [owner, names] : moved) {
    const auto found = other.find(owner);
    auto left = across(names, found == other.end() ? Renames{} : found->second,
                       [&, &of = owner](const std::string& name) { conflict(of, name); });
    if (!left.empty()) out.emplace(owner, std::move(left));
  }
  return out;
}

Lists united(Lists a, const Lists& b) {
  for (const auto& [owner, names] : b) a[owner] = united(a[owner], names);
  return a;
}

template <class T>
void rename_in(std::vector<T>& items, const Renames& names) {
  for (auto& item : items) item.name = called(item.name, names);
}

void rename_objects(Table& table, const Renames& names) {
  if (table.key) table.key->name = called(table.key->name, names);
  rename_in(table.uniques, names);
  rename_in(table.checks, names);
  rename_in(table.references, names);
  rename_in(table.indexes, names);
}

}  // namespace

std::string Naming::table(const std::string& name) const { return called(name, tables); }
std::string Naming::enumeration(const std::string& name) const { return called(name, enums); }

std::string Naming::translated(const std::string& key) const {
  const auto end = key.find_first_of(".#:");
  if (end == std::string::npos) return table(key);
  const auto owner = key.substr(0, end), name = key.substr(end + 1);
  if (key[end] == '.') return table(owner) + "." + called(table(owner), name, columns);
  if (key[end] == '#') return table(owner) + "#" + called(table(owner), name, objects);
  const auto type = enumeration(owner);
  return type + ":" + called(type, name, values);
}

Naming naming_of(const Changes& changes) {
  Naming out;
  for (const auto& change : changes) {
    if (const auto* c = std::get_if<RenameEnums>(&change)) out.enums = c->names;
    if (const auto* c = std::get_if<RenameTables>(&change)) out.tables = c->names;
    if (const auto* c = std::get_if<RenameEnumValues>(&change)) out.values[c->type] = c->values;
    if (const auto* c = std::get_if<RenameColumns>(&change)) out.columns[c->table] = c->names;
    if (const auto* c = std::get_if<RenameObject>(&change)) out.objects[c->table].emplace_back(c->before, c->after);
  }
  return out;
}

Names3 bring_together(const Naming& theirs, const Naming& mine) {
  Names3 out;
  const auto note = [&](char mark) {
    return [&out, mark](const std::string& owner, const std::string& name) {
      out.contradicting.push_back(owner + mark + name);
    };
  };
  // Said once, for mine.
  const Conflict silent = [](const std::string&) {};
  const auto silent_part = [](const std::string&, const std::string&) {};
  out.from_theirs.enums =
      across(mine.enums, theirs.enums, [&](const std::string& name) { out.contradicting.push_back(name + ":"); });
  out.from_mine.enums = across(theirs.enums, mine.enums, silent);
  out.from_theirs.tables =
      across(mine.tables, theirs.tables, [&](const std::string& name) { out.contradicting.push_back(name); });
  out.from_mine.tables = across(theirs.tables, mine.tables, silent);
  out.from_base.enums = united(theirs.enums, mine.enums);
  out.from_base.tables = united(theirs.tables, mine.tables);

  const auto parts = [&](Lists Naming::*lists, const Renames& owners_theirs, const Renames& owners_mine,
                         const std::function<void(std::string, std::string)>& conflict) {
    const auto of_theirs = under(theirs.*lists, owners_theirs), of_mine = under(mine.*lists, owners_mine);
    out.from_theirs.*lists = across(of_mine, of_theirs, conflict);
    out.from_mine.*lists = across(of_theirs, of_mine, silent_part);
    out.from_base.*lists = united(of_theirs, of_mine);
  };
  parts(&Naming::values, out.from_theirs.enums, out.from_mine.enums, note(':'));
  parts(&Naming::columns, out.from_theirs.tables, out.from_mine.tables, note('.'));
  // Constraints are mostly named after what they stand on: no reason to stop, the names of theirs stay.
  parts(&Naming::objects, out.from_theirs.tables, out.from_mine.tables, silent_part);
  for (const auto& [table, names] : out.from_base.objects)
    for (const auto& [before, after] : names)
      if (const auto kept = called(before, names); kept != after) out.from_mine.objects[table].emplace_back(after, kept);
  return out;
}

Schema renamed(Schema schema, const Naming& naming) {
  rename_enums(schema, naming.enums);
  for (const auto& [type, names] : naming.values) rename_enum_values(schema, type, names);
  rename_tables(schema, naming.tables);
  for (const auto& [table, names] : naming.columns) rename_columns(schema, table, names);
  for (const auto& [table, names] : naming.objects)
    if (auto* found = find(schema.tables, table)) rename_objects(*found, names);
  return schema;
}

}  // namespace stratac
