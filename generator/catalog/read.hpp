#pragma once

#include <set>
#include <string>
#include <vector>

#include <strata/connection.hpp>

#include "model/schema.hpp"

namespace stratac {

// A live database in the language.
struct Reading {
  Schema schema;
  // What does not come along, or not as it is: for people, a line each.
  std::vector<std::string> doubts;
};

// What is called `kind table.name` in `by_hand` (kinds as in Entry) is said in the database's own words, also where the
// language seems to have words for it.
Reading read(strata::Connection& connection, const std::string& schema_name, const std::set<std::string>& by_hand);

}  // namespace stratac
