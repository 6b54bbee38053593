#pragma once

#include <string>
#include <string_view>

#include "postgres_codec.hpp"

namespace strata::postgres {

// The type of a built-in array type's elements; 0 if `type` is none.
TypeId element_type(TypeId type);

// Appends the binary form of an array of `element_type`; false, and nothing appended, when an element has none.
bool encode_array(std::string& out, TypeId element, ArrayRef array, int parameter);
// `{"a","b"}`
std::string array_text(ArrayRef array, int parameter);
// Replaces what `out` held. Arrays of several dimensions or with NULL elements are none of C++'s: false.
bool decode_array(std::string_view in, ArrayTarget out);

}  // namespace strata::postgres
