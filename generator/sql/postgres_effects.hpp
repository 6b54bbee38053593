#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sql/plan.hpp"

namespace stratac {

// What a statement of PostgreSQL does to the tables it concerns, as far as locks and rows go.
enum class Deed : std::uint8_t {
  definition,           // the catalog alone changes
  rewriting,            // a type, a stored generated column, a number or another default for each row
  checking,             // a check, a NOT NULL, a key or unique whose index is built within
  update,
  reference,
  unchecked_reference,  // NOT VALID
  end_of_reference,
  validation,
  reference_validation,
  index,
  end_of_index,
  concurrent_index,
  end_of_concurrent_index,
};

// On `table` and, for references, on the one that it refers to.
std::vector<Effect> effects(Deed deed, const std::string& table, const std::string& referenced = "");

}  // namespace stratac
