#pragma once

#include <string>
#include <vector>

#include "diff/change.hpp"

namespace stratac {

// What a change is done to. Keys are those of a SourceMap, but `status:` and `status:open` for enums, so that a table
// may be called alike.
std::vector<std::string> keys_of(const Change& change);

// Where a change is to be looked up in a SourceMap: under the names before when the thing leaves (`leaves`),
// else under those after.
std::vector<std::string> places_of(const Change& change);
bool leaves(const Change& change);

}  // namespace stratac
