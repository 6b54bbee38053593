#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <strata/connection.hpp>

#include "model/schema.hpp"

namespace stratac {

// What a database's catalog says, before anything is made of it: names, and SQL in the database's own words.

struct FoundColumn {
  std::string name;
  std::string type;  // as declared
  std::string base;  // PostgreSQL: what a domain stands on, else the same
  std::string collation;
  bool nullable = true;
  bool identity = false;
  std::optional<std::string> default_sql, generated_sql;
};

struct FoundConstraint {
  char kind = 0;     // p, u, c, f, as PostgreSQL says it; others are of no kind that the language has
  std::string name;  // "" where it has none
  std::string sql;   // a check's condition
  std::vector<std::string> columns;
  std::string table;                    // the referenced one
  std::vector<std::string> referenced;
  Action on_delete = Action::no_action, on_update = Action::no_action;
  bool deferrable = false;
  RawSteps steps{};  // PostgreSQL, which can be given any constraint afterwards
};

struct FoundIndex {
  std::string name, method, where;
  bool is_unique = false, is_plain = true;  // plain: nothing but parts, their order, and a condition
  struct Part {
    std::string sql;  // a column's name, or an expression
    bool is_column = false, descending = false;
  };
  std::vector<Part> parts;
  std::vector<std::string> include;
  RawSteps steps;
};

struct FoundTable {
  std::string name;
  std::vector<FoundColumn> columns;
  std::vector<FoundConstraint> constraints;
  std::vector<FoundIndex> indexes;
};

// A view, a trigger, a function, a domain …; `table` is where a trigger stands.
struct FoundObject {
  std::string name, table;
  RawSteps steps;
};

struct Found {
  std::vector<EnumType> enums;
  std::vector<FoundTable> tables;
  std::vector<FoundObject> objects;  // in the order in which they were made
  std::vector<std::string> others;   // what cannot be taken over, for people
};

Found found_in_sqlite(strata::Connection& connection);
Found found_in_postgres(strata::Connection& connection);

}  // namespace stratac
