#pragma once

#include <string>

#include "model/schema.hpp"

namespace stratac {

// The storage version that canonical text opens with (`strata 1;`). It changes when Strata
// would store something differently for the same schema.
inline constexpr int storage_version = 1;

// The canonical form, the recorded snapshot: the language itself, reduced to what is stored.
// One line per enum value, column and clause, in the schema's order; no doc comments, relations,
// mixins, named types or C++ names; every name explicit. Models are named by their table.
// Law: resolve(parse(print(s))) == s, and print of that is the same text.
std::string print(const Schema& schema);

}  // namespace stratac
