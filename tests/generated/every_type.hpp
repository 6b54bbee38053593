#pragma once

#include <string>
#include <string_view>

#include "../golden/cpp/types/expected/everything.hpp"

// Rows of the golden case `types` that reach the limits of every type.

strata::Decimal decimal(std::string_view text);

inline const std::string all_nines(78, '9');

everything::NewEvery smallest();
everything::NewEvery largest();
everything::NewMaybe all_set();
// Of everything in arrays.
everything::NewMany several();
everything::NewMany nothing();
