#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/type.hpp"

namespace stratac {

// Literals in canonical text, the form that is stored and compared: `1.50` for decimal(6, 2), a
// timestamp in UTC with six digits, a uuid in small letters, an interval as microseconds, bytes as hex.
// Nothing when the text is no value of the type; `why` then says what would be one.

// From a number as written, with its sign; for the number types.
std::optional<std::string> canonical_number(const Type& type, std::string_view text, std::string& why);

// From a text; for every type but the numbers, bool and enums.
std::optional<std::string> canonical_text(const Type& type, std::string_view text, std::string& why);

// Whether `canonical_text` knows the type.
bool is_written_as_text(Scalar scalar);

}  // namespace stratac
