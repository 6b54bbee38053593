#pragma once

#include <string>
#include <vector>

#include "catalog/describe.hpp"

namespace stratac {

enum class Drift { missing, extra, different, renamed };

struct Difference {
  Drift what;
  Entry expected, found;  // one of them is empty when it is missing or extra
  // Not what the schema says, but nothing that it stands on: tables, triggers and views of others, and forms of
  // storage that Strata would not have chosen and yet reads and writes.
  bool is_note = false;
};

// How `found` differs from `expected`, both from one kind of database. What stands on a table that is
// missing, or is none of the schema's, is not said on its own.
std::vector<Difference> drift(const std::vector<Entry>& expected, const std::vector<Entry>& found);

// In one line, for people.
std::string describe(const Difference& difference);

}  // namespace stratac
