#pragma once

#include <string>
#include <vector>

#include "catalog/found.hpp"

namespace stratac {

// The nearest type of the language.
struct ReadType {
  Type type;
  std::string only_here;  // what the database must be told (@db); "" where the type says it
  std::string doubt;      // for people: what does not come along; "" if nothing
};

ReadType read_postgres_type(const FoundColumn& column, const std::vector<EnumType>& enums);

// Of checks that only say of a column what its type says, the first is used up and taken out of `table`.
ReadType read_sqlite_type(const FoundColumn& column, FoundTable& table);

}  // namespace stratac
