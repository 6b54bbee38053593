#pragma once

#include <string>
#include <string_view>

#include "diff/change.hpp"
#include "sql/plan.hpp"

namespace stratac {

// A dialect is a value: the facts in which the two databases differ, as far as the rooms above need
// them, and the strategy by which it gets from one schema to the next. SQL text that differs stands in
// literal.cpp (values), expression.cpp, ddl.cpp (definitions) and convert.cpp (casts), each as one
// function or table over this value.
struct Dialect {
  std::string_view name;         // "sqlite", "postgres": file names and --dialect
  bool has_enum_types;           // else an enum is a CHECK on each of its columns
  bool uniques_are_constraints;  // else they are unique indexes, which can come and go without a rebuild
  bool names_all_constraints;    // else checks alone carry their names
  // plan(): statement by statement where ALTER can do it, or with the changed tables made anew.
  Plan (*plan)(const Schema& before, const Changes& changes, Online online);
};

extern const Dialect sqlite;
extern const Dialect postgres;

// The one place where an identifier or a text becomes SQL. Both databases read the same forms.
std::string quoted(std::string_view identifier);
std::string literal(std::string_view text);
std::string quoted_list(const std::vector<std::string>& identifiers);

}  // namespace stratac
