#pragma once

#include <string>
#include <string_view>

#include "model/schema.hpp"

namespace stratac {

// A dialect is a value. It says what the database calls things and what it can alter in place; the
// one planner turns those facts into steps.
struct Dialect {
  std::string_view name;             // "sqlite", "postgres": file names and --dialect
  std::string (*column_type)(const Column&);
  bool alters_columns;               // else a changed column means a rebuild of its table
  bool alters_constraints;           // else a changed check, key or reference does
  bool has_enum_types;               // else an enum is a CHECK on each column
  bool uniques_are_constraints;      // else they are unique indexes
  bool names_all_constraints;        // else only checks carry their names
};

extern const Dialect sqlite;
extern const Dialect postgres;

// The one place where an identifier or a text becomes SQL. Both databases read the same forms.
std::string quoted(std::string_view identifier);
std::string literal(std::string_view text);

}  // namespace stratac
