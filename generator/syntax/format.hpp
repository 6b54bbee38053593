#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "support/diagnostics.hpp"
#include "support/source.hpp"

namespace stratac {

// The text laid out: two spaces a level, names, types and attributes of a block in columns, trailing
// comments in line, at most one blank line. Comments, the order of everything and line breaks inside
// brackets stay. Laws: parse(format(x)) means the same, and format(format(x)) == format(x).
// Nothing when the text has errors; they go to `sink`.
std::optional<std::string> format(const SourceText& source, std::uint32_t file, Diagnostics& sink);

}  // namespace stratac
