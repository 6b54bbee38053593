#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/schema.hpp"

namespace stratac {

// Two things of a merged schema, by their keys (diff/change_keys.hpp), that cannot both be there as they are: one needs what
// the other was, or both have one name.
using Clash = std::pair<std::string, std::string>;
std::vector<Clash> clashes(const Schema& both);

}  // namespace stratac
