#pragma once

#include <map>
#include <string>
#include <vector>

#include "diff/change.hpp"

namespace stratac {

// Renames of all kinds, each as a list in which all names change at once. Parts of a table or an enum are
// listed under its name after.
struct Naming {
  Renames enums, tables;
  std::map<std::string, Renames> values, columns, objects;

  std::string table(const std::string& name) const;
  std::string enumeration(const std::string& name) const;
  // The keys of a SourceMap (`users`, `users.name`, `users#users_name_key`) after the renames.
  std::string translated(const std::string& key) const;
};

Naming naming_of(const Changes& changes);

// The names that two branches gave to the things of their common base, brought together.
struct Names3 {
  Naming from_base, from_theirs, from_mine;  // to the names of both
  // Keys (under the names of both) of what each side called differently.
  std::vector<std::string> contradicting;
};
Names3 bring_together(const Naming& theirs, const Naming& mine);

Schema renamed(Schema schema, const Naming& naming);

}  // namespace stratac
