#pragma once

#include <string>

#include "cpp/model.hpp"

namespace stratac::cpp {

// The C++ expression of the field's default; empty when only the database can evaluate it.
std::string default_value(const Field& field);

// A C++ string literal of `text`, escaped, whatever bytes it holds.
std::string string_literal(std::string_view text);

}  // namespace stratac::cpp
