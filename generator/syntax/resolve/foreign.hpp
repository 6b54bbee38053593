#pragma once

#include <string>
#include <string_view>

namespace stratac {

// Words that people bring from SQL and from other schema languages.
enum class Foreign { type, attribute, function };

// What to write here instead, for the help of a diagnostic; "" for a word that is unknown there, too.
std::string written_here(Foreign kind, std::string_view word);

}  // namespace stratac
