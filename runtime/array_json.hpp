#pragma once

#include <string>
#include <string_view>

#include "strata/statement.hpp"

namespace strata {

// How SQLite stores an array: a JSON array. Numbers and booleans are themselves, json elements are embedded,
// decimals (to keep every digit) and everything else are strings, bytes as hexadecimal digits.
std::string array_to_json(ArrayRef array, int parameter);

// Replaces what `out` held. False if the text is not such an array.
bool json_to_array(std::string_view json, ArrayTarget out);

}  // namespace strata
