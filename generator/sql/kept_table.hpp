#pragma once

#include <map>
#include <string>
#include <vector>

#include "diff/change.hpp"

namespace stratac {

// A table that lives on: what it was, what it becomes, and all that happens to it. Columns are told
// apart by the name they had before; a new one has none.
struct Kept {
  const Table* before = nullptr;
  std::string name;                                  // after all changes
  std::map<std::string, std::string> origins;        // column's name after -> before
  std::map<std::string, const AlterColumn*> alters;  // by the column's name before
  std::vector<const Change*> changes;                // in their order
  bool rebuilt = false;                              // for the planner to say
};

// Every table of `before` that lives on and that some change concerns, changes of its enums included.
// A small change in a large schema gives a short list. Points into its arguments.
std::vector<Kept> kept_tables(const Schema& before, const Schema& after, const Changes& changes);

// Whether two names are names of one enum, before and after a rename.
bool is_same_enum(const Changes& changes, const std::string& a, const std::string& b);

}  // namespace stratac
